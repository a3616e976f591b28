/** The codes with which a report can be refused. */
export type ReportCode =
  | 'attribute-not-choice'
  | 'breakdown-too-small'
  | 'minimum-invalid'
  | 'opinion-ahead'
  | 'opinion-repeated'
  | 'total-out-of-range'
