import type { CivilDate } from '../../calendar/index.ts'
import type { Exact, Json } from '../../foundation/index.ts'
import type { BallotCount } from '../../rulebook/index.ts'
import type { Fact, Fields } from '../../vocabulary/index.ts'

/** What the author of an extension claims of it: examples, and lists of examples in an order. */
export interface ExtensionClaims {
  /** At least one. What is tried beside them is made from them. */
  readonly samples: readonly ExtensionSample[]
  /** Lists along which the answer does not fall: the same with one more fact each, say. Numbers only. */
  readonly rising?: readonly (readonly ExtensionSample[])[]
  /** Lists along which the answer does not rise. */
  readonly falling?: readonly (readonly ExtensionSample[])[]
}

/** One example: parameters as they stand in a rulebook, and what the extension sees. */
export interface ExtensionSample {
  readonly params: Json
  /** What must come of it, where you say so. */
  readonly gives?: number | string | null
  /** In any order; only of the kinds that the extension reads. */
  readonly facts?: readonly SampleFact[]
  readonly attributes?: Fields
  readonly inputs?: { readonly [name: string]: number }
  readonly values?: { readonly [name: string]: Exact }
  /** The first and the last day; 1 January and 31 December 2026 where they are left out. */
  readonly from?: CivilDate
  readonly asOf?: CivilDate
  /** What an aggregate sees. */
  readonly ballots?: readonly BallotCount[]
  readonly entitled?: number
}

/** A fact in short: an id and a subject are made up. */
export interface SampleFact extends Partial<Omit<Fact, 'kind' | 'on' | 'fields'>> {
  readonly kind: string
  readonly on: CivilDate | string
  readonly fields?: Fields
}

/** What an extension is held to. */
export type ExtensionLaw =
  /** There is an example, its parameters can be read, its facts are of kinds that the extension reads. */
  | 'samples'
  /** It gives what the example says. */
  | 'gives'
  /** It leaves what it sees as it was. */
  | 'pure'
  /** It never throws. */
  | 'total'
  /** It answers at once. */
  | 'sync'
  /** It answers within its bounds, or with an answer of its sort. */
  | 'bounds'
  /** The same question has the same answer, whatever was asked between. */
  | 'deterministic'
  /** Each example is answered with a reason. */
  | 'explains'
  /** Along a list it does not fall, or does not rise. */
  | 'rises'
  | 'falls'

/** What an extension was found not to keep. */
export interface ExtensionFinding {
  readonly law: ExtensionLaw
  /** Which example it was, or what was made of which: `'sample 1, no facts'`. */
  readonly sample: string
  readonly why: string
}
