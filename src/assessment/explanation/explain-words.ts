/** The sentences of an explanation in one language. Numbers and ids arrive as text, titles in the language. */
export interface ExplainWords {
  /** The language tag that picks titles: `'en'`. */
  readonly language: string
  readonly graded: (p: { grade: string; value: string; interval: string }) => string
  /** `'70 (69.5, rounded half-up)'`; `mode` is the rounding by its name in the rulebook. */
  readonly rounded: (p: { before: string; after: string; mode: string }) => string
  readonly ungraded: (p: { because: string }) => string
  readonly changed: (p: { grade: string; band: string; because: string }) => string
  readonly measure: (p: { measure: string; decidedBy: string; clause: string }) => string
  readonly setAside: (p: { fact: string; reason: string }) => string
  readonly source: (p: { clause: string; source: string }) => string
  readonly rules: (p: { id: string; version: string; period: string }) => string
  readonly fact: (p: FactWords) => string
  /** A fact that a veto rests on: no points are in it. */
  readonly ground: (p: Omit<FactWords, 'points' | 'reckoning'>) => string
  readonly cut: (p: {
    before: string
    after: string
    limit: string
    per: string | undefined
  }) => string
  readonly lifted: (p: { before: string; after: string; limit: string }) => string
  readonly unmet: (p: { window: string }) => string
  readonly exempt: (p: { profile: string }) => string
  readonly input: (p: { input: string; value: string; factor: string | undefined }) => string
  readonly ballots: (p: BallotWords) => string
  readonly noBallots: (p: { group: string; means: string }) => string
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
