import type { PledgeRules } from '../../../rulebook/index.ts'
import type { PledgeId, UnitId } from '../../../vocabulary/index.ts'
import type { PledgeRegister } from './state.ts'

/** One unit at the closing of a cycle. */
export interface UnitAtClosing {
  readonly unit: UnitId
  /** The registers of its members; `undefined` (or none at all) for whoever never entered a pledge. */
  readonly registers: readonly (PledgeRegister | undefined)[]
}

/** A unit with fewer pledges than the rules ask for. */
export interface UnitShortOfPledges {
  readonly unit: UnitId
  readonly held: number
  readonly atLeast: number
}

/**
 * Which units have fewer pledges than `rules.perUnit.atLeast`, in the order given. A pledge of a group
 * counts once, however many registers hold it, and while one of them does; released places do not count.
 * Where the rules say nothing of units, none is short.
 *
 * @example
 * ```ts
 * import { unitId, unitsShortOfPledges } from 'pledgebook'
 *
 * const unit = unitId('u-3')
 * unitsShortOfPledges({ perUnit: { atLeast: 10 } }, [{ unit, registers: [] }])
 * // => [{ unit: 'u-3', held: 0, atLeast: 10 }]
 * ```
 */
export function unitsShortOfPledges(
  rules: Pick<PledgeRules, 'perUnit'>,
  units: readonly UnitAtClosing[],
): readonly UnitShortOfPledges[] {
  const atLeast = rules.perUnit?.atLeast ?? 0
  return units.flatMap(({ unit, registers }) => {
    const held = pledgesOf(registers).size
    return held < atLeast ? [{ unit, held, atLeast }] : []
  })
}

function pledgesOf(registers: UnitAtClosing['registers']): ReadonlySet<PledgeId> {
  const places = registers.flatMap((register) => register?.places ?? [])
  return new Set(places.filter((place) => place.released === null).map(({ pledge }) => pledge))
}
