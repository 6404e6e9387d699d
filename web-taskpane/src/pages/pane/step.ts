/** Where in the pane one is; null: the four blocks. */
export type Step =
  | { name: 'qualify' }
  | { name: 'feasibility' }
  | { name: 'quote' | 'contract' | 'mail' | 'accept' | 'refuse' | 'sent' | 'recordOrder'; quoteId: string }
  | { name: 'handOver' | 'order'; orderId: string };
