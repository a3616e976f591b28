import type { Json, Path, Refusal } from '../foundation/index.ts'
import { describe, refusal } from '../foundation/index.ts'
import type { FactKind } from '../vocabulary/index.ts'
import type { Extensions } from './extension.ts'
import type { BoundUse, ExtensionUse } from './extension-use.ts'
import type { Rulebook } from './rulebook.ts'
import type { RulebookCode } from './rulebook-code.ts'

/** What the check of one rulebook knows and gathers. */
export interface Checking {
  readonly rulebook: Rulebook
  readonly kinds: ReadonlyMap<string, FactKind>
  readonly groups: ReadonlySet<string>
  readonly grades: ReadonlySet<string>
  readonly faults: Refusal<RulebookCode>[]
  /** Every clause that was met, with whether it gives a value. */
  readonly clauses: Map<string, boolean>
  /** Every measure that withholds money, with whether a pool that shares it out was met. */
  readonly withheld: Map<string, boolean>
  /** What the rulebook may use, or the uses of one that was compiled before, and the uses that were met. */
  readonly extensions: Extensions
  readonly recordedUses: readonly ExtensionUse[] | undefined
  readonly unsureGates: ReadonlySet<string>
  readonly bound: Map<object, BoundUse>
  /** How many clauses were met. */
  met: number
  /** Whether clauses are left open as a whole, so that names could be those of others to come. */
  isPartial: boolean
}

/** A place in a rulebook, and the clause (or name) that it belongs to. */
export interface Spot {
  readonly checking: Checking
  readonly subject: string
  readonly path: Path
}

/** A place below. */
export function at(spot: Spot, ...steps: Path): Spot {
  return { ...spot, path: [...spot.path, ...steps] }
}

/**
 * What a place says to `'?'` as to anything else that cannot stand there: then the text leaves it open, and
 * what could stand there are its options.
 */
const answerable: ReadonlySet<RulebookCode> = /* @__PURE__ */ new Set([
  'choice-invalid',
  'clause-kind-unknown',
  'decimal-invalid',
  'grade-unknown',
  'month-day-invalid',
  'interval-invalid',
  'number-invalid',
  'operand-type',
  'period-kind-invalid',
  'share-invalid',
  'span-invalid',
  'sum-invalid',
])

/** Notes what is wrong at a place, or that it is open: wherever a check looks, there is this one way to be open. */
export function fault(spot: Spot, said: RulebookCode, expected: Json, actual: unknown): void {
  note(spot, said, expected, actual === undefined ? null : describe(actual))
}

/** The same for what was described already. */
export function note(spot: Spot, said: RulebookCode, expected: Json, actual: Json): void {
  const { checking, path } = spot
  const code = actual === '?' && answerable.has(said) ? 'choice-open' : said
  const subject = spot.subject.slice(0, 128)
  checking.faults.push(refusal(code, { subject, path, expected, actual }))
}

/** Notes that a part is of no kind that there is, or that it is open as a whole. */
export function noKind(part: unknown, kinds: readonly string[], spot: Spot): void {
  const open = part === '?'
  fault(open ? spot : at(spot, 'kind'), 'clause-kind-unknown', kinds, open ? part : null)
}

/** At most so many names are listed as what would have been right. */
export function listed(names: Iterable<string>): readonly string[] {
  return [...names].slice(0, 50)
}
