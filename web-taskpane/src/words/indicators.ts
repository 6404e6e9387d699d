import { indicators as en } from './en-indicators';
import { indicators as fr } from './fr-indicators';
import { useOwnWords } from './own-words';

export type IndicatorWords = typeof fr;

export const useIndicatorWords = () => useOwnWords(fr, en);
