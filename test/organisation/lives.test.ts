import { expect, it } from 'vitest'
import { instant } from '../../src/calendar/index.ts'
import {
  affiliating,
  appointing,
  day,
  describing,
  describingMember,
  dissolving,
  ending,
  endingAffiliation,
  founding,
  group1,
  joining,
  leaving,
  li,
  liJoined,
  memberOf,
  prolonging,
  recategorising,
  reforming,
  renaming,
  resuming,
  suspending,
  theDaqiao,
  theGrid1,
  theGroup1,
  theStreet,
  theWenhua,
  transferring,
  unitOf,
  upgrading,
  wangJoined,
} from './fixtures.ts'

const later = { at: instant('2026-08-01T09:00+08:00') }
const again = { at: instant('2028-01-01T09:00+08:00'), on: day('2028-01-01') }

/** Ids of commands are counted across tests. */
const told = (state: object) => JSON.parse(JSON.stringify(state).replaceAll(/"c-\d+"/g, '"c"'))

it('a member’s life with everything in it, kept entry by entry', () => {
  const home = { unit: theDaqiao }
  const life = memberOf(
    [joining({ attributes: { years: 3 }, ground: 'admitted' }), home],
    [affiliating({ ground: 'lives there' }), { unit: theWenhua }],
    [
      affiliating({ kind: 'activity', unit: group1, until: day('2026-10-01') }),
      { unit: theGroup1 },
    ],
    describingMember({ on: day('2026-03-02') }),
    suspending(),
    resuming(),
    [recategorising({ on: day('2026-05-01'), ground: 'retired' }), home],
    [transferring({ on: day('2026-04-01') }), { unit: theGrid1 }],
    endingAffiliation(),
    [affiliating({ ...later, on: day('2026-08-01') }), { unit: theWenhua }],
    suspending({ ...later, on: day('2026-09-01') }),
    leaving(later),
    [joining({ ...again }), home],
    describingMember({ ...again, on: day('2028-02-01'), attributes: { years: 7 } }),
  )
  expect(told(life)).toMatchSnapshot()
})

it('a unit’s life with everything in it, kept entry by entry', () => {
  const life = unitOf(
    [
      founding({ formation: 'temporary', until: day('2026-12-31'), ground: 'building site' }),
      { parent: theStreet },
    ],
    [appointing(), { member: wangJoined }],
    renaming({ ground: 'new name' }),
    describing(),
    [upgrading({ on: day('2026-07-01') }), { parent: theStreet }],
    ending(),
    [prolonging(), { parent: theStreet }],
    [reforming({ ...later, on: day('2026-08-01') }), { parent: theStreet }],
    [
      appointing({
        on: day('2026-08-01'),
        member: li,
        post: 'committee-member',
        concurrent: true,
        ...later,
      }),
      { member: liJoined },
    ],
    dissolving(later),
  )
  expect(told(life)).toMatchSnapshot()
})
