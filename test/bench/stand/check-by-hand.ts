import type { Fields, Tally } from '../../../src/vocabulary/index.ts'

/** A code and what it is about. */
export type Fault = readonly [code: string, about: string]

const categories = ['in-service', 'retired', 'self-employed', 'floating']

/** The three attributes of a member, each of its type, and no others. */
export function checkAttributes(attributes: Fields, faults: Fault[]): void {
  const { category, frail, pledging } = attributes
  if (category === undefined) faults.push(['field-missing', 'category'])
  else if (typeof category !== 'string') faults.push(['field-type', 'category'])
  else if (!categories.includes(category)) faults.push(['option-unknown', 'category'])
  checkFlag('frail', frail, faults)
  checkFlag('pledging', pledging, faults)
  for (const name in attributes) {
    if (name !== 'category' && name !== 'frail' && name !== 'pledging') {
      faults.push(['field-unknown', name])
    }
  }
}

function checkFlag(name: string, value: unknown, faults: Fault[]): void {
  if (value === undefined) faults.push(['field-missing', name])
  else if (typeof value !== 'boolean') faults.push(['field-type', name])
}

/** Last year's total, where there was one. */
export function checkInputs(inputs: { readonly [name: string]: number }, faults: Fault[]): void {
  const last = inputs['last-year']
  if (last !== undefined) {
    if (!Number.isFinite(last)) faults.push(['field-type', 'last-year'])
    else if (last < 0 || last > 100) faults.push(['field-out-of-bounds', 'last-year'])
    else if (Math.round(last * 1000) / 1000 !== last) faults.push(['field-decimals', 'last-year'])
  }
  for (const name in inputs) if (name !== 'last-year') faults.push(['field-unknown', name])
}

const most = 1_000_000

/** The ballots of one group: their points and their number. */
export function checkTally(tally: Tally, groups: string[], faults: Fault[]) {
  const { group, counts, entitled, invalid = 0 } = tally
  if (group !== 'members' && group !== 'residents') {
    faults.push(['tally-unknown', group])
    return { points: 0, cast: 0 }
  }
  if (groups.includes(group)) faults.push(['tally-repeated', group])
  groups.push(group)
  let [points, cast, wrong] = [0, 0, 0]
  let seen = 0
  for (const { choice, count } of counts) {
    if (!isCount(count)) wrong++
    const [place, worth] = ballot(choice)
    if (place === 0) faults.push(['choice-unknown', group])
    else if (seen & place) faults.push(['choice-duplicate', group])
    seen |= place
    points += count * worth
    cast += count
  }
  if (entitled !== undefined && !isCount(entitled)) wrong++
  if (!isCount(invalid)) wrong++
  for (let i = 0; i < wrong; i++) faults.push(['ballots-invalid', group])
  if (wrong === 0 && entitled !== undefined && cast + invalid > entitled) {
    faults.push(['ballots-above-entitled', group])
  }
  return { points, cast }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}

/** A bit of its own for each choice, and what it is worth. */
function ballot(choice: string): readonly [place: number, worth: number] {
  switch (choice) {
    case 'excellent':
      return [1, 100]
    case 'qualified':
      return [2, 85]
    case 'basic':
      return [4, 70]
    case 'unqualified':
      return [8, 50]
    default:
      return [0, 0]
  }
}
