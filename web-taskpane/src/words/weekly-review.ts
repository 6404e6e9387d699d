import { weeklyReview as en } from './en-weekly-review';
import { weeklyReview as fr } from './fr-weekly-review';
import { useOwnWords } from './own-words';

export const useReviewWords = () => useOwnWords(fr, en);
