/** What the left side of a comparison holds. A number may be a JSON number or an exact value. */
export type OperandType =
  | { readonly kind: 'number' | 'flag' | 'text' | 'date' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
