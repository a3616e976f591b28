/** Any value that JSON can carry. Commands, events, rulebooks and refusals are made of nothing else. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }
