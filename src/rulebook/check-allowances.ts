import type {
  AddAllowance,
  Allowance,
  AllowedRange,
  ChooseAllowance,
  NamedPart,
  SetAllowance,
  VetoAllowance,
} from './allowance.ts'
import { enterClause } from './check-clause.ts'
import { checkGrade } from './check-grade.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { checkDecimal, checkWhole } from './check-number.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import { type ClausePlace, clausePlaces } from './clause-places.ts'
import { findLeaves } from './find-leaves.ts'
import { holdersOf } from './holders-of.ts'
import { isOpen } from './open.ts'

const most = 1000

/** After these nobody knows how large or how deep the rest is, and it is not walked. */
const unwalked: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'rulebook-too-large',
  'rulebook-too-deep',
  'condition-too-large',
  'condition-too-deep',
])

/** What a child may change: each allowance names what there is to change, and its bounds are bounds. */
export function checkAllowances(allows: readonly Allowance[] = [], spot: Spot): void {
  const { faults } = spot.checking
  if (allows.length === 0 || faults.some(({ code }) => unwalked.has(code))) return
  if (allows.length > most) {
    fault(spot, 'list-length', `at most ${most}`, allows.length)
    return
  }
  const places = clausePlaces(spot.checking.rulebook)
  for (const [index, allowance] of allows.entries()) {
    const here = enterClause(allowance, at(spot, index), false)
    if (here) checkAllowance(allowance, places, here)
  }
}

type Places = ReadonlyMap<string, ClausePlace>

function checkAllowance(allowance: Allowance, places: Places, spot: Spot): void {
  switch (allowance.kind) {
    case 'add':
      checkAdd(allowance, places, spot)
      return
    case 'set':
      checkSet(allowance, places, spot)
      return
    case 'choose':
      checkChoose(allowance, places, spot)
      return
    case 'veto':
      checkVetoes(allowance, spot)
      return
    default:
      fault(at(spot, 'kind'), 'clause-kind-unknown', ['add', 'set', 'choose', 'veto'], null)
  }
}

function checkAdd({ to, atMost, each, together }: AddAllowance, places: Places, spot: Spot): void {
  const node = places.get(to)?.node
  if (!node && spot.checking.isPartial) return
  if (!node || !Object.hasOwn(holdersOf, node.kind)) {
    fault(at(spot, 'to'), 'allowance-unfit', 'a clause of kind sum, less or group', to)
  }
  checkWhole(atMost, 0, most, at(spot, 'atMost'))
  checkRange(each, at(spot, 'each'))
  if (together) checkRange(together, at(spot, 'together'))
}

function checkSet(allowance: SetAllowance, places: Places, spot: Spot): void {
  checkRange(allowance, spot)
  checkPlace(allowance, 'number', places, spot)
}

function checkChoose(allowance: ChooseAllowance, places: Places, spot: Spot): void {
  checkFilled(allowance.among, at(spot, 'among'))
  checkUnique(allowance.among, checkId, at(spot, 'among'))
  checkPlace(allowance, 'string', places, spot)
}

function checkVetoes({ atMost, notBelow }: VetoAllowance, spot: Spot): void {
  checkWhole(atMost, 0, most, at(spot, 'atMost'))
  if (notBelow !== undefined) checkGrade(notBelow, at(spot, 'notBelow'))
}

function checkRange({ from, to }: AllowedRange, spot: Spot): void {
  const least = checkDecimal(from, at(spot, 'from'))
  const highest = checkDecimal(to, at(spot, 'to'))
  if (least && highest && from > to)
    fault(spot, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
}

/** A place means one thing: there is one such number (or word) in the clause, and no second. */
function checkPlace(place: NamedPart, type: 'number' | 'string', places: Places, spot: Spot): void {
  const found = places.get(place.of)
  if (!found) {
    if (!spot.checking.isPartial)
      fault(at(spot, 'of'), 'allowance-unfit', listed(places.keys()), place.of)
    return
  }
  const leaves = findLeaves(found.clause, place).filter(
    ({ value }) => typeof value === type || isOpen(value),
  )
  if (leaves.length === 1) return
  const expected = `one ${type === 'number' ? 'number' : 'word'} of ${place.of}`
  const met = leaves.map(({ path }) => path.join('.')).join(', ')
  fault(at(spot, 'field'), 'allowance-unfit', expected, met || null)
}
