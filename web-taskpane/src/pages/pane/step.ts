/** Where in the pane one is; null: the four blocks. */
export type Step =
  | { name: 'qualify' }
  | { name: 'feasibility' }
  | { name: 'quote' | 'contract' | 'mail' | 'accept' | 'refuse' | 'sent'; quoteId: string };
