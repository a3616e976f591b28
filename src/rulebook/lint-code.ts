/** What a rulebook says in vain. It compiles all the same. */
export type LintCode =
  /** A kind of fact, an attribute, an input or a link that no clause reads. */
  | 'never-read'
  /** A rater group that no clause hears. */
  | 'never-heard'
  /** A condition that is never yes within the bounds and the words of the catalogue. */
  | 'never-met'
  /** Quotas of single grades that are more than the whole together. */
  | 'quotas-over-one'
