/** The sentences of an explanation in one language. Numbers and ids arrive as text, titles in the language. */
export interface ExplainWords {
  /** The language tag that picks titles: `'en'`. */
  readonly language: string
  /** The grade that the value has, with the band it lies in. */
  readonly graded: (p: { grade: string; value: string; interval: string }) => string
  /** `'70 (69.5, rounded half-up)'`; `mode` is the rounding by its name in the rulebook. */
  readonly rounded: (p: { before: string; after: string; mode: string }) => string
  /** No grade, and the clauses that say so. */
  readonly ungraded: (p: { because: string }) => string
  /** Another grade than the band's, and the clauses that changed it. */
  readonly changed: (p: { grade: string; band: string; because: string }) => string
  /** What is proposed, and who decides. */
  readonly measure: (p: { measure: string; decidedBy: string; clause: string }) => string
  /** A fact that was not counted, with the reason's code. */
  readonly setAside: (p: { fact: string; reason: string }) => string
  /** Where the text says a clause. */
  readonly source: (p: { clause: string; source: string }) => string
  /** The period and the version of the rules. */
  readonly rules: (p: { id: string; version: string; period: string }) => string
  /** A fact and what it gives. */
  readonly fact: (p: FactWords) => string
  /** A fact that a veto rests on: no points are in it. */
  readonly ground: (p: Omit<FactWords, 'points' | 'reckoning'>) => string
  /** A value that a limit from above cut; `per` is the window of a cap. */
  readonly cut: (p: {
    before: string
    after: string
    limit: string
    per: string | undefined
  }) => string
  /** A value that a limit from below lifted. */
  readonly lifted: (p: { before: string; after: string; limit: string }) => string
  /** A window in which something was due and nothing was done. */
  readonly unmet: (p: { window: string }) => string
  /** A clause that does not apply, and the profile that says so. */
  readonly exempt: (p: { profile: string }) => string
  /** A number from outside the period, with its factor where there is one. */
  readonly input: (p: { input: string; value: string; factor: string | undefined }) => string
  /** One rater group's mean, choice by choice. */
  readonly ballots: (p: BallotWords) => string
  /** A rater group without a ballot, and what that means. */
  readonly noBallots: (p: { group: string; means: string }) => string
  /** A window in words: `'month'` is "a month". */
  readonly period: (per: string) => string
}

/** One fact, as it is told. */
export interface FactWords {
  readonly points: string
  readonly on: string
  readonly fact: string
  readonly certifiedBy: string | undefined
  readonly evidence: readonly string[]
  /** `'3 × 0.5'` where points go by the unit. */
  readonly reckoning: string | undefined
}

/** One rater group's mean, as it is told. */
export interface BallotWords {
  readonly group: string
  readonly votes: readonly { choice: string; count: string; points: string }[]
  readonly cast: string
  readonly mean: string
  readonly weight: string
}
