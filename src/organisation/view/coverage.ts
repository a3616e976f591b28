import type { UnitId } from '../../vocabulary/index.ts'
import { named, type OrganisationRules } from '../rules/organisation-rules.ts'
import type { UnitOn } from '../unit/unit-on.ts'
import type { Organisation } from './organisation.ts'

/** A unit that should have another for it, and those that it has. */
export interface CoverageRow {
  readonly unit: UnitId
  readonly kind: string
  readonly coveredBy: readonly UnitId[]
}

/**
 * Every unit that by its kind should have one of certain units for it (应建必建), in pre-order, with the
 * ones it has: standing directly under it, or serving it. A row without any is a gap; the share covered
 * is the rows without gap to all rows.
 */
export function coverage(view: Organisation, rules: OrganisationRules): readonly CoverageRow[] {
  const wanted = new Map(rules.unitKinds.map(({ name, coveredBy }) => [name, coveredBy]))
  const covering = view.units.map((): UnitId[] => [])
  const note = (position: number | undefined, by: UnitOn): void => {
    const kind = position === undefined ? undefined : view.units[position]?.kind
    const list = position === undefined ? undefined : covering[position]
    if (kind === undefined || !list || !wanted.get(kind)?.includes(by.kind)) return
    // A unit that stands under the one it serves comes twice, one after the other.
    if (list[list.length - 1] !== by.unit) list.push(by.unit)
  }
  for (const [position, unit] of view.units.entries()) {
    note(view.parents[position], unit)
    for (const served of unit.serves) note(view.positions.get(served), unit)
  }
  return view.units.flatMap(({ unit, kind }, position) => {
    if ((named(rules.unitKinds, kind)?.coveredBy.length ?? 0) === 0) return []
    return [{ unit, kind, coveredBy: covering[position] ?? [] }]
  })
}
