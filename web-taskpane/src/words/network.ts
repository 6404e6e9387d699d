import { network as en } from './en-network';
import { network as fr } from './fr-network';
import { useOwnWords } from './own-words';

export const useNetworkWords = () => useOwnWords(fr, en);
