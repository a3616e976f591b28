import type { Rulebook } from '../../rulebook/index.ts'
import type { PastGrade } from '../../vocabulary/index.ts'
import type { MeasuredSubject } from './measured-subject.ts'

/** One subject whom a rule meets, and the run that it follows from. */
export interface Met {
  readonly subject: MeasuredSubject
  /** Where it stands in the list that was handed in. */
  readonly position: number
  readonly run?: readonly PastGrade[]
}

/** What a measure proposes, in the currency's smallest unit. */
export interface Sum {
  readonly money: bigint
  readonly withheld?: bigint
}

/** What the sums of one rule are reckoned from. */
export interface Paying {
  readonly rulebook: Rulebook
  readonly clause: string
  readonly met: readonly Met[]
  /** The whole population. */
  readonly everybody: readonly MeasuredSubject[]
  /** What a clause withheld from everybody together. */
  readonly withheldBy: (clause: string) => bigint
}
