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

/** Notes what is wrong at a place. */
export function fault(spot: Spot, code: RulebookCode, expected: Json, actual: unknown): void {
  const { checking, path } = spot
  const subject = spot.subject.slice(0, 128)
  checking.faults.push(
    refusal(code, {
      subject,
      path,
      expected,
      actual: actual === undefined ? null : describe(actual),
    }),
  )
}

/** At most so many names are listed as what would have been right. */
export function listed(names: Iterable<string>): readonly string[] {
  return [...names].slice(0, 50)
}
