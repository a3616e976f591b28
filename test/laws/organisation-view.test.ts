import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import {
  type Member,
  organisationFaults,
  organisationOn,
  population,
  rollUp,
  type Unit,
} from '../../src/organisation/index.ts'
import { commandId, type MemberId, type UnitId } from '../../src/vocabulary/index.ts'
import { rules } from '../organisation/fixtures.ts'

const slow = { timeout: 60_000 }
const on = civilDate('2026-06-01')
const facts = {
  from: civilDate('2020-01-01'),
  at: instant('2020-01-01T00:00Z'),
  cause: commandId('c'),
}
const entry = <T>(value: T) => [{ ...facts, value }]
// Shared, as any number of states may share what never changes.
const plain = {
  ...{ founded: facts.from, domain: 'community', kind: entry('grid-branch'), posts: [] },
  ...{ formation: entry('standalone'), name: entry({ en: 'x' }), serves: entry([]) },
  ...{ attributes: entry({}), lastAt: facts.at },
}
const rest = {
  ...{ ...facts, category: entry('in-service'), attributes: entry({}) },
  ...{ affiliations: [], suspensions: [] },
}

function unitAt(number: number, parent: number | null): Unit {
  const above = parent === null ? null : idOf(parent)
  return { ...plain, unit: idOf(number), parent: entry(above) }
}

function memberAt(number: number, home: number): Member {
  const membership = { ...rest, home: entry(idOf(home)) }
  return { member: `m-${number}` as MemberId, memberships: [membership], lastAt: facts.at }
}

function idOf(number: number): UnitId {
  // not parsed: there are many
  return `u-${number}` as UnitId
}

/** Any links at all: chains, bushes, circles, units under themselves, parents that are not there. */
const links = fc.array(fc.option(fc.nat({ max: 45 })), { maxLength: 40 })
/** Links that go back only: a forest. */
const forest = fc
  .array(fc.option(fc.nat()), { maxLength: 40 })
  .map((list) =>
    list.map((parent, index) => (parent === null || index === 0 ? null : parent % index)),
  )

const unitsOf = (parents: readonly (number | null)[]) =>
  parents.map((parent, index) => unitAt(index, parent))

/** The total of a unit and of everything under it, as one would say it. */
function naiveTotal(parents: readonly (number | null)[], at: number): number {
  return parents.reduce<number>(
    (sum, parent, child) => (parent === at ? sum + naiveTotal(parents, child) : sum),
    at + 1,
  )
}

it('rolling up is what recursion gives', slow, () => {
  fc.assert(
    fc.property(forest, (parents) => {
      const view = organisationOn(unitsOf(parents), [], on)
      const number = (id: string) => Number(id.slice(2))
      const totals = rollUp(
        view,
        ({ unit }) => number(unit) + 1,
        (a, b) => a + b,
      )
      expect(view.units).toHaveLength(parents.length)
      for (const [position, { unit }] of view.units.entries()) {
        expect(totals[position]).toBe(naiveTotal(parents, number(unit)))
      }
      expect(view.faults).toEqual([])
    }),
  )
})

it('every unit has one place after its parent, in its range, whatever the links', slow, () => {
  fc.assert(
    fc.property(links, (parents) => {
      const { units, parents: above, ends } = organisationOn(unitsOf(parents), [], on)
      expect(units.map(({ unit }) => unit).sort()).toEqual(parents.map((_, n) => idOf(n)).sort())
      for (const [position, parent] of above.entries()) {
        expect(parent).toBeLessThan(position)
        if (parent >= 0) expect(ends[position]).toBeLessThanOrEqual(ends[parent] ?? -1)
        // who lies in the range is exactly who has this unit above
        const under = units.flatMap((_, at) => (isUnder(above, at, position) ? [at] : []))
        const range = units.flatMap((_, at) =>
          at >= position && at < (ends[position] ?? 0) ? [at] : [],
        )
        expect(range).toEqual(under)
      }
    }),
  )
})

function isUnder(above: readonly number[], at: number, position: number): boolean {
  for (let each = at; each >= 0; each = above[each] ?? -1) if (each === position) return true
  return false
}

it('every circle is named once, and cut at one place', slow, () => {
  let seen = 0
  fc.assert(
    fc.property(links, (parents) => {
      const view = organisationOn(unitsOf(parents), [], on)
      const named = view.faults.filter(({ code }) => code === 'cycle')
      const circling = parents.flatMap((_, at) => (comesBack(parents, at) ? [idOf(at)] : []))
      expect(named.flatMap(({ actual }) => actual as string[]).sort()).toEqual(circling.sort())
      for (const { subject, actual } of named) {
        expect([...(actual as string[])].sort()[0]).toBe(subject)
        expect(view.parents[view.positions.get(subject as UnitId) ?? -1]).toBe(-1)
      }
      seen += named.length
    }),
  )
  expect(seen).toBeGreaterThan(0)
})

function comesBack(parents: readonly (number | null)[], from: number): boolean {
  let at: number | null | undefined = from
  for (let steps = 0; steps <= parents.length; steps++) {
    at = at === null || at === undefined ? at : parents[at]
    if (at === from) return true
  }
  return false
}

it('the order of units and members does not matter', slow, () => {
  const homes = fc.array(fc.nat({ max: 45 }), { maxLength: 30 })
  const shuffle = <T>(list: readonly T[], keys: readonly number[]) =>
    list
      .map((each, index) => ({ each, key: keys[index % keys.length] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ each }) => each)
  const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 31 })
  fc.assert(
    fc.property(links, homes, keys, (parents, at, order) => {
      const units = unitsOf(parents)
      const members = at.map((home, index) => memberAt(index, home))
      const view = organisationOn(units, members, on)
      const again = organisationOn(shuffle(units, order), shuffle(members, order), on)
      expect(again).toEqual(view)
      expect(organisationFaults(again, rules)).toEqual(organisationFaults(view, rules))
      expect(view.members).toHaveLength(members.length)
      const selector = { of: 'members', through: { tie: 'home' } } as const
      expect(population(again, selector, rules)).toEqual(population(view, selector, rules))
    }),
  )
})

describe('many', () => {
  const size = 20_000

  it.each([
    ['a chain', (n: number) => (n === 0 ? null : n - 1)],
    ['one circle', (n: number) => (n + 1) % size],
    ['a bush', (n: number) => (n === 0 ? null : 0)],
    ['circles of two', (n: number) => (n % 2 === 0 ? n + 1 : n - 1)],
    ['nothing above', (n: number) => n + size],
  ])('%s of 20,000 units ends', slow, (_, parentOf) => {
    const units = Array.from({ length: size }, (_, n) => unitAt(n, parentOf(n)))
    const view = organisationOn(units, [], on)
    const counts = rollUp(
      view,
      () => 1,
      (a, b) => a + b,
    )
    const atRoots = counts.filter((_, position) => view.parents[position] === -1)
    expect(atRoots.reduce((sum, count) => sum + count, 0)).toBe(size)
    expect(organisationFaults(view, rules).length).toBeGreaterThanOrEqual(0)
  })

  it('10,000 units and 100,000 members', slow, () => {
    const [size, people] = [10_000, 100_000]
    const units = Array.from({ length: size }, (_, n) => unitAt(n, n === 0 ? null : (n - 1) >> 3))
    const members = Array.from({ length: people }, (_, n) => memberAt(n, (n * 7919) % size))
    const view = organisationOn(units, members, on)
    expect(view.faults).toEqual([])
    const counts = rollUp(
      view,
      (_, position) => (view.homeStarts[position + 1] ?? 0) - (view.homeStarts[position] ?? 0),
      (a, b) => a + b,
    )
    expect(counts[0]).toBe(people)
    expect(view.members).toHaveLength(people)
  })
})
