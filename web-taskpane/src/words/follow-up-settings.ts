import { followUpSettings as en } from './en-follow-up-settings';
import { followUpSettings as fr } from './fr-follow-up-settings';
import { useOwnWords } from './own-words';

export const useFollowUpSettingsWords = () => useOwnWords(fr, en);
