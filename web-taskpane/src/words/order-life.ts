import { orderLife as en } from './en-order-life';
import { orderLife as fr } from './fr-order-life';
import { useOwnWords } from './own-words';

export const useOrderLifeWords = () => useOwnWords(fr, en);
