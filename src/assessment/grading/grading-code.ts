/** The codes of a standing that cannot be graded. */
export type GradingCode =
  /** The condition of a veto or of a case reads something that is missing. */
  | 'gate-missing'
  /** Cases of different grades hold at once, and the rulebook takes that for a contradiction. */
  | 'cases-contradict'
