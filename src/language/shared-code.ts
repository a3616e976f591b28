/** The codes that several rooms use: one sentence for all of them, which names no room's own noun. */
export type SharedCode =
  | 'choice-open'
  | 'own-case'
  | 'text-invalid'
  | 'time-went-back'
  | 'kind-unknown'
