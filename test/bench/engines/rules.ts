/** One scoring rule: so many points where a number is high enough and a flag is set. */
export interface ScoringRule {
  readonly name: string
  readonly number: string
  readonly atLeast: number
  readonly flag: string
  readonly points: number
}

/** What is known of a member: five numbers and five flags, each read by two of the rules. */
export const numbers = ['hours', 'meetings', 'reports', 'lessons', 'visits'] as const
export const flags = ['pledged', 'kept', 'punctual', 'trained', 'present'] as const

/** The text that every engine is given: ten rules of two conditions each, bands, and a veto. */
export const scoringRules: readonly ScoringRule[] = Array.from({ length: 10 }, (_, index) => ({
  name: `rule-${index}`,
  number: numbers[index % 5] ?? '',
  atLeast: 30 + 4 * index,
  flag: flags[(index * 3) % 5] ?? '',
  // Sums of halves and quarters are exact in binary too, so that all engines can agree.
  points: 7.5 + index / 4,
}))

/** From the highest grade down: the points that it takes. */
export const grades = [
  { grade: 'five', from: 60 },
  { grade: 'four', from: 45 },
  { grade: 'three', from: 30 },
  { grade: 'none', from: 0 },
] as const

/** From so many violations on, the grade is at most `cappedAt`. */
export const veto = { number: 'violations', atLeast: 2, cappedAt: 'three' } as const

/** What each engine says of one member. */
export interface Answer {
  readonly grade: string
  readonly total: number
}

/** A member as every engine reads it: plain numbers and flags. */
export interface Member {
  readonly [name: string]: number | boolean
}
