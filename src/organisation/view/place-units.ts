import type { CivilDate } from '../../calendar/index.ts'
import { compareText } from '../../foundation/index.ts'
import type { UnitId } from '../../vocabulary/index.ts'
import type { OrganisationFault } from '../refusals.ts'
import type { Unit } from '../unit/state.ts'
import { type UnitOn, unitOn } from '../unit/unit-on.ts'
import { circles } from './circles.ts'
import { fault } from './fault.ts'
import { once } from './once.ts'
import { forestOf } from './tree.ts'

/** The units of one day in their places. */
export interface PlacedUnits {
  readonly units: readonly UnitOn[]
  readonly parents: readonly number[]
  readonly ends: readonly number[]
  readonly positions: ReadonlyMap<UnitId, number>
  /** Every unit that there is a stream of, standing or not. */
  readonly known: ReadonlyMap<UnitId, Unit>
  readonly faults: readonly OrganisationFault[]
}

const mostNamed = 100

/** Puts the units that stand on a day in pre-order; what is wrong with their places is named. */
export function placeUnits(list: Iterable<Unit>, day: CivilDate): PlacedUnits {
  const { entries, repeated } = once(list, ({ unit }) => unit)
  const standing = [...entries.values()]
    .flatMap((unit) => unitOn(unit, day) ?? [])
    .sort((a, b) => compareText(a.unit, b.unit))
  const faults = repeated.map((id) => fault('unit-duplicate', id, ['unit'], id))
  const above = parentsOf(standing, entries, faults)
  cutCircles(standing, above, faults)
  const { order, parents, ends } = forestOf(above)
  const units = order.flatMap((entry) => standing[entry] ?? [])
  const positions = new Map(units.map(({ unit }, position) => [unit, position]))
  const served = servedFaults(units, positions)
  return { units, parents, ends, positions, known: entries, faults: [...faults, ...served] }
}

/** The number of the parent of each unit, or −1 where it has none that stands. */
function parentsOf(
  units: readonly UnitOn[],
  known: ReadonlyMap<UnitId, Unit>,
  faults: OrganisationFault[],
): number[] {
  const numbers = new Map(units.map(({ unit }, index) => [unit, index]))
  return units.map(({ unit, parent }) => {
    const above = parent === null ? -1 : numbers.get(parent)
    if (above !== undefined) return above
    const code = parent !== null && known.has(parent) ? 'parent-not-standing' : 'parent-missing'
    faults.push(fault(code, unit, ['parent'], parent))
    return -1
  })
}

/** Names each circle and makes its first unit by id a root. */
function cutCircles(units: readonly UnitOn[], above: number[], faults: OrganisationFault[]): void {
  for (const circle of circles(above)) {
    const [first = -1] = circle
    above[first] = -1
    const ids = circle.slice(0, mostNamed).flatMap((entry) => units[entry]?.unit ?? [])
    const [subject] = ids
    if (subject !== undefined) faults.push(fault('cycle', subject, ['parent'], ids))
  }
}

function servedFaults(units: readonly UnitOn[], positions: ReadonlyMap<UnitId, number>) {
  return units.flatMap(({ unit, serves }) =>
    serves.flatMap((served, index) =>
      positions.has(served) ? [] : [fault('served-missing', unit, ['serves', index], served)],
    ),
  )
}
