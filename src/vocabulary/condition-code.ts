/** Why a condition does not compile. */
export type ConditionCode =
  /** It has not the shape of a condition. */
  | 'condition-invalid'
  /** More than 16 levels. */
  | 'condition-too-deep'
  /** More than 200 parts. */
  | 'condition-too-large'
  /** An `all`, `any` or `in` of nothing, or an `in` of more than 100 values. */
  | 'condition-list'
  /** It reads something that may not be read at this place. */
  | 'reference-out-of-place'
  /** It reads a name that the catalogue does not have. */
  | 'reference-unknown'
  /** It compares things of different types. */
  | 'operand-type'
  /** It compares with a word that the choice does not offer. */
  | 'option-unknown'
  /** An interval of no known ends. */
  | 'interval-invalid'
  /** An interval that is turned round or holds no number. */
  | 'interval-empty'
  /** A number finer or longer than a decimal may be. */
  | 'decimal-invalid'
