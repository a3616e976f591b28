/** What can be wrong with a catalogue itself. */
export type CatalogueCode =
  /** A name that is not lower-case letters, digits and hyphens, first a letter, at most 64. */
  | 'name-invalid'
  /** Two kinds, fields, attributes, inputs or options of one name. */
  | 'name-duplicate'
  /** A role or an option that is empty, longer than 64, or not well-formed. */
  | 'word-invalid'
  /** A choice without options, or a list longer than may be. */
  | 'list-length'
  /** Bounds the wrong way round. */
  | 'bounds-invalid'
  /** A bound of a date that is no date. */
  | 'civil-date-invalid'
  /** A bound that is no decimal. */
  | 'decimal-invalid'
  /** A number of decimals, of evidence or a length that is not a whole number in its range. */
  | 'size-invalid'
