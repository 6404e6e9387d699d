import { QuoteList } from '../../dashboard/quote-list';

export default QuoteList;
