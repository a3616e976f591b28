import { type CivilDate, valueOn } from '../../../calendar/index.ts'
import { type Refusal, refusal } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import type { PlaceCode } from '../../refusals.ts'
import { named } from '../../rules/organisation-rules.ts'
import type { UnitContext } from '../context.ts'
import { standsOn } from '../unit-on.ts'

/** A unit of a kind, and the unit under which it is to stand from a day on. */
interface Place {
  readonly unit: UnitId
  readonly kind: string
  readonly parent: UnitId | null
  readonly on: CivilDate
}

/**
 * Why a unit of a kind may not stand there on that day. One stream sees no further than its parent:
 * circles through more units, and what happens to the parent later, are found by `organisationOn`.
 */
export function placeFaults(
  { unit: subject, kind, parent, on }: Place,
  context: UnitContext,
): readonly Refusal<PlaceCode>[] {
  const rule = named(context.rules.unitKinds, kind)
  const path = ['parent']
  // An unknown kind is refused on its own.
  if (rule === undefined) return []
  if (parent === null) {
    const expected = [...rule.under]
    return rule.root ? [] : [refusal('parent-needed', { subject, path, expected, actual: kind })]
  }
  if (parent === subject) return [refusal('parent-itself', { subject, path, actual: parent })]
  const above = context.parent
  if (above?.unit !== parent) return [refusal('parent-missing', { subject, path, actual: parent })]
  if (!standsOn(above, on)) {
    return [refusal('parent-not-standing', { subject, path, expected: on, actual: parent })]
  }
  const actual = valueOn(above.kind, on) ?? null
  if (actual !== null && rule.under.includes(actual)) return []
  return [refusal('parent-not-allowed', { subject, path, expected: [...rule.under], actual })]
}
