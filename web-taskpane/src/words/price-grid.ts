import { priceGrid as en } from './en-price-grid';
import { priceGrid as fr } from './fr-price-grid';
import { useOwnWords } from './own-words';

export const useGridWords = () => useOwnWords(fr, en);
