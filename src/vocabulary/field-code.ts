/** What can be wrong with the fields of a fact, the attributes of a subject, or an input. */
export type FieldCode =
  /** The catalogue has no such field. */
  | 'field-unknown'
  /** The field must be there and is not. */
  | 'field-missing'
  /** Another type than the catalogue says; NaN and infinities are no numbers. */
  | 'field-type'
  /** A number beyond the catalogue's bounds. */
  | 'field-out-of-bounds'
  /** A number with more fractional digits than the catalogue allows, or than a decimal may have. */
  | 'field-decimals'
  /** A word that the choice does not offer. */
  | 'option-unknown'
  /** A text longer than the catalogue allows. */
  | 'text-too-long'
  /** A text with half a character: a lone surrogate. */
  | 'text-malformed'
