import { departure as en } from './en-departure';
import { departure as fr } from './fr-departure';
import { useOwnWords } from './own-words';

export const useDepartureWords = () => useOwnWords(fr, en);
