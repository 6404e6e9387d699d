import { lists as en } from './en-lists';
import { lists as fr } from './fr-lists';
import { useOwnWords } from './own-words';

export const useListWords = () => useOwnWords(fr, en);
