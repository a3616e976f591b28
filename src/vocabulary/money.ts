/** A sum of money: a whole number of the currency's smallest unit, which may be below 0. */
export interface Money {
  readonly currency: string
  /** How many decimals the currency has: 2 where 100 small units make a large one. */
  readonly decimals: number
  readonly minor: number
}
