/** The codes of a standing that cannot be graded. */
export type GradingCode =
  /** The condition of a veto or of a case reads something that is missing. */
  | 'gate-missing'
  /** Cases of different grades hold at once, and the rulebook takes that for a contradiction. */
  | 'cases-contradict'
  /** A step limit asks for the grade of the period before, and there is none. */
  | 'step-history-missing'
  /** The grade of the period before is none of this rulebook. */
  | 'past-grade-unknown'
