/** The codes with which measures can be refused. */
export type MeasuresCode =
  | 'gate-missing'
  | 'history-missing'
  | 'money-out-of-range'
  | 'past-grade-unknown'
  | 'pool-negative'
  | 'pool-negative-weight'
  | 'pool-weightless'
  | 'principal-missing'
  | 'proportion-out-of-range'
  | 'rank-missing'
  | 'rank-tied'
  | 'subject-repeated'
