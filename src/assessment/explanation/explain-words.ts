import type { Outcome } from '../../vocabulary/index.ts'
import type { BallotSentences } from './ballot-words.ts'
import type { NextSentences } from './next-words.ts'

/** The sentences of an explanation in one language. Numbers and ids arrive as text, titles in the language. */
export interface ExplainWords extends BallotSentences, NextSentences {
  /** The language tag that picks titles: `'en'`. */
  readonly language: string
  /** The grade that the value has, with the band it lies in. */
  readonly graded: (p: { grade: string; value: string; interval: string }) => string
  /** The case that gave the grade, or that none did; no grade where that gives none. */
  readonly byCase: (p: {
    grade: string | undefined
    value: string
    met: string | undefined
  }) => string
  /** The grade that the place among others gives, and the clauses that narrowed what it could. */
  readonly byRank: (p: {
    grade: string | undefined
    rank: string | undefined
    value: string
    because: string
  }) => string
  /** `'70 (69.5, rounded half-up)'`; `mode` is the rounding by its name in the rulebook. */
  readonly rounded: (p: { before: string; after: string; mode: string }) => string
  /** No grade, and the clauses that say so; `outcome` is the profile's, where one says so. */
  readonly ungraded: (p: { because: string; outcome: Outcome | undefined }) => string
  /** What somebody decided, and why. */
  readonly decided: (p: { by: string; reason: string }) => string
  /** Another grade than the band's, and the clauses that changed it. */
  readonly changed: (p: { grade: string; band: string; because: string }) => string
  /** A tie that people must decide: the first of those who tie, and how many there are. */
  readonly undecided: (p: UndecidedWords) => string
  /** The place among others, with the key that gives it. */
  readonly rank: (p: { rank: string; key: string }) => string
  /** A quota and its edge, as the subject met it. */
  readonly quota: (p: QuotaWords) => string
  /** Measures that are not proposed, and the clause that says so. */
  readonly barred: (p: { measure: string; clause: string }) => string
  /** A veto whose condition holds, and that leaves the grade as it is. */
  readonly idle: (p: { clause: string }) => string
  /** A grade given by hand, and how the computed one came about. */
  readonly manual: (p: {
    grade: string
    by: string
    reason: string
    until: string
    computed: string
  }) => string
  /** The grade that a step limit counted from; `undefined`: none. */
  readonly before: (p: { grade: string | undefined }) => string
  /** What was read of another population; no grade where there is none. */
  readonly linked: (p: LinkedWords) => string
  /** The value of a linked subject, with its factor where there is one. */
  readonly link: (p: Omit<LinkedWords, 'grade'> & { factor: string | undefined }) => string
  /** What is proposed, and who decides. */
  readonly measure: (p: MeasureWords) => string
  /** What stands between the parts of a list. */
  readonly comma: string
  /** A fact that was not counted, with the reason's code. */
  readonly setAside: (p: { fact: string; reason: string }) => string
  /** Where the text says a clause. */
  readonly source: (p: { clause: string; source: string }) => string
  /** The period, the version of the rules, and the days on which that holds. */
  readonly rules: (p: {
    id: string
    version: string
    period: string
    from: string
    until: string | undefined
  }) => string
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
  /** Room that each word of a field has for itself, said after the window. */
  readonly apart: (p: { field: string }) => string
  /** Which of how many a fact is, where only every so many give points. */
  readonly counted: (p: { nth: string; every: string }) => string
  /** A value and the steps that it reached; none where it stays below the first. */
  readonly reached: (p: {
    value: string
    steps: readonly { from: string; points: string }[]
  }) => string
  /** An average of so many. */
  readonly mean: (p: { count: string }) => string
  /** A sum of only so many of several values. */
  readonly kept: (p: { count: string }) => string
  /** How many windows in a row count, from which to which. */
  readonly keptInARow: (p: { count: string; from: string; to: string }) => string
  /** A value that is not among those that count. */
  readonly leftOut: string
  /** The highest of what follows, or the lowest. */
  readonly extreme: (p: { which: 'highest' | 'lowest' }) => string
  /** A divisor of 0, and what the rulebook says that means: `'zero'`, `'one'`. */
  readonly noDivisor: (p: { means: string }) => string
  /** A part that does not apply to the subject. */
  readonly notApplicable: string
  /** A value that a limit from below lifted. */
  readonly lifted: (p: { before: string; after: string; limit: string }) => string
  /** A fact that won over others of its act, `over` them by clause and points. */
  readonly won: (p: { told: string; over: readonly string[] }) => string
  /** A window (or a day by which) something was due, with what was done of it and what that gives. */
  readonly unmet: (p: { window: string; had: string; least: string; points: string }) => string
  /** A clause that does not apply, and the profile that says so. */
  readonly exempt: (p: { profile: string }) => string
  /** What a time is called: in which unit, since which date. */
  readonly since: (p: { title: string; unit: string }) => string
  /** A number from outside the period, with its factor where there is one. */
  readonly input: (p: { input: string; value: string; factor: string | undefined }) => string
  /** What an item or an aggregate of somebody's own is, and why it gave what it gave. */
  readonly extension: (p: Omit<SaidWords, 'output'>) => string
  /** What a gate, a key or a sum of somebody's own was. */
  readonly said: (p: SaidWords) => string
  /** A window in words: `'month'` is "a month". */
  readonly period: (per: string) => string
}

/** What an extension answered, as it is told. */
export interface SaidWords {
  readonly use: string
  readonly version: string
  readonly output: string
  readonly reason: string | undefined
}

/** One fact, as it is told. */
export interface FactWords {
  readonly points: string
  readonly on: string
  readonly fact: string
  /** The day on which it was recognised, where it says so. */
  readonly recognisedOn?: string | undefined
  readonly certifiedBy: string | undefined
  readonly evidence: readonly string[]
  /** `'3 × 0.5'` where points go by the unit. */
  readonly reckoning: string | undefined
}

/** A tie, as it is told to one of those who stand in it. */
export interface UndecidedWords {
  /** The grade with a seat, and the grade without; `undefined`: no grade. */
  readonly between: readonly [string, string | undefined]
  /** Whether another vote decides. */
  readonly revote: boolean
  readonly seats: string
  /** The first dozen; `count` says how many there are. */
  readonly tied: readonly string[]
  readonly count: string
  readonly because: string
}

/** A quota's edge, as it is told. */
export interface QuotaWords {
  /** Its title, and where the text says it. */
  readonly clause: string
  readonly grade: string
  readonly pool: string | undefined
  readonly base: string
  readonly seats: string
  readonly contenders: string
  /** The key of the last who kept the grade, in words; `undefined` where nobody did. */
  readonly line: string | undefined
  readonly outcome: 'kept' | 'lost' | 'tied' | 'held'
  /** Whether the place at the edge was a tie that people decided; who and why, where they said so. */
  readonly decided:
    | { readonly by: string | undefined; readonly reason: string | undefined }
    | undefined
  /** Whether the quota only tells and moves nobody. */
  readonly reported: boolean
}

/** A linked result, as it is told. */
export interface LinkedWords {
  readonly link: string
  readonly subject: string
  readonly grade: string | undefined
  /** `null`: nothing was reckoned. */
  readonly value: string | null
}

/** A measure, as it is told. Sums come with their currency. */
export interface MeasureWords {
  readonly measure: string
  readonly decidedBy: string
  readonly clause: string
  readonly rank: string | undefined
  /** The periods before this one that made the run, the latest first. */
  readonly run: readonly { period: string; grade: string | undefined }[]
  readonly money: string | undefined
  readonly withheld: string | undefined
}
