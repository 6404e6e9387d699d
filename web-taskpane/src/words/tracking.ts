import { tracking as en } from './en-tracking';
import { tracking as fr } from './fr-tracking';
import { useOwnWords } from './own-words';

export const useTrackingWords = () => useOwnWords(fr, en);
