import { civilDate, gradeMatter, instant, memberId, period as periodOf, unwrap } from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import {
  close,
  cycle,
  determine,
  gradesIn,
  notice,
  openTown,
  population,
  publish,
  runningTown,
  type Town,
  tie,
} from './tied-town.ts'

const id = cycle as never

async function closedTown(settled: 'refuse' | 're-vote', log = memoryLog()): Promise<Town> {
  const town = await runningTown(settled, log)
  await town.done(close)
  return town
}

describe('a tie that the rulebook leaves to people', () => {
  it('keeps a year from being published, and the refusal names it and the command', async () => {
    const { book, refused } = await closedTown('refuse')
    expect(await refused(publish)).toMatchObject([
      {
        ...{ code: 'tie-to-decide', subject: cycle, path: ['populations', population, tie.clause] },
        expected: { command: 'decide-tie', ...tie, seats: 1, place: 2, by: 'decision' },
        actual: ['m-1b', 'm-2a'],
      },
    ])
    expect(unwrap(await book.year.waitingTies(id))).toMatchObject([
      {
        population,
        ties: [{ ...tie, below: 'no-star', seats: 1, tied: ['m-1b', 'm-2a'], rank: 2 }],
      },
    ])
  })

  it('is decided by hand, and the year is published', async () => {
    const log = memoryLog()
    const { book, codes, done, wait } = await closedTown('refuse', log)
    const seat = (seated: readonly string[], parts: object = {}) =>
      determine('decide-tie', { ...tie, seated, ...parts })
    expect(await codes(seat(['m-1b'], { actor: 'm-1b' }))).toEqual(['own-case'])
    expect(await codes(seat(['m-2a'], { actor: 'm-head' }))).toEqual(['own-case'])
    expect(await codes(seat(['m-1b'], { actor: 'm-1a' }))).toEqual(['role-missing'])
    expect(await codes(seat(['m-1b'], { reason: ' ' }))).toEqual(['text-invalid'])
    expect(await codes(seat(['m-1a']))).toEqual(['not-tied'])
    expect(await codes(seat(['m-1b', 'm-2a']))).toEqual(['tie-seats-differ'])
    expect(await codes(seat(['m-1b'], { clause: 'other' }))).toEqual(['tie-unknown'])
    expect(await codes(seat(['m-1b'], { population: 'other' }))).toEqual(['populations-other'])
    expect(await codes(seat(['m-1b'], { cycle: '2025' }))).toEqual(['cycle-not-ready'])
    await done(seat(['m-2a'], { actor: 'm-2b' }))
    expect(unwrap(await book.year.waitingTies(id))).toEqual([])
    expect(await codes(seat(['m-1b']))).toEqual(['tie-unknown'])
    await done(publish)
    expect(await gradesIn(book)).toMatchObject({
      ...{ 'm-1a': 'star', 'm-2a': 'star', 'm-1b': 'no-star', 'm-2b': 'no-star' },
    })
    expect(await book.year.determinations(id)).toMatchObject([
      { population, ties: [{ by: 'm-2b', seated: ['m-2a'], reason: 'So it was agreed' }] },
    ])
    // After publishing only an objection changes results.
    expect(await codes(seat(['m-1b']))).toEqual(['tie-unknown'])
    // Nobody gets anything before the notice has run and nobody objects any more.
    await done(notice)
    const confirm = { to: 'cycle', type: 'confirm', cycle }
    expect(await codes(confirm)).toContain('notice-running')
    wait('2027-01-09T09:00Z')
    await done(confirm)
    expect((await book.year.cycle(id))?.status).toBe('confirmed')
    // Another book on the same log reckons the same from what was kept.
    const [again] = unwrap(await openTown('refuse', log).year.graded(id)) ?? []
    expect(again?.ties).toMatchObject([{ population, ties: [{ seated: ['m-2a'] }] }])
  })

  it('can be taken back while nothing is published', async () => {
    const { book, codes, done } = await closedTown('refuse')
    const seat = determine('decide-tie', { ...tie, seated: ['m-2a'] })
    await done({ ...seat, id: 'd-1' })
    const reopen = determine('reopen-tie', { decision: 'd-1' })
    expect(await codes({ ...reopen, decision: 'd-9' })).toEqual(['nothing-determined'])
    expect(await codes({ ...reopen, actor: 'm-1b' })).toEqual(['own-case'])
    expect(await codes({ ...reopen, actor: 'm-head' })).toEqual(['own-case'])
    await done(reopen)
    expect(await codes(reopen)).toEqual(['nothing-determined'])
    expect(await codes(publish)).toEqual(['tie-to-decide'])
    await done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    await done(publish)
    expect(await gradesIn(book)).toMatchObject({ 'm-1b': 'star', 'm-2a': 'no-star' })
    const [kept] = await book.year.determinations(id)
    expect(kept?.ties.map(({ withdrawn }) => withdrawn?.reason)).toEqual([
      'So it was agreed',
      undefined,
    ])
  })

  it('is settled by another vote where the rulebook asks for one', async () => {
    const { book, codes, done, refused } = await closedTown('re-vote')
    expect(await refused(publish)).toMatchObject([{ expected: { by: 're-vote' } }])
    const voted = (votes: Readonly<Record<string, number>>, seated = ['m-1b']) =>
      determine('decide-tie', {
        ...{ ...tie, seated },
        votes: Object.entries(votes).map(([subject, count]) => ({ subject, votes: count })),
      })
    expect(await codes(determine('decide-tie', { ...tie, seated: ['m-1b'] }))).toEqual([
      'vote-missing',
    ])
    expect(await codes(voted({ 'm-1b': 5 }))).toEqual(['votes-invalid'])
    expect(await codes(voted({ 'm-1b': 5, 'm-2a': -1 }))).toEqual(['votes-invalid'])
    expect(await codes(voted({ 'm-1b': 5, 'm-2a': 5 }))).toEqual(['votes-even'])
    expect(await codes(voted({ 'm-1b': 4, 'm-2a': 5 }))).toEqual(['votes-other'])
    await done(voted({ 'm-1b': 6, 'm-2a': 5 }))
    await done(publish)
    expect(await gradesIn(book)).toMatchObject({ 'm-1b': 'star', 'm-2a': 'no-star' })
    const [kept] = await book.year.determinations(id)
    expect(kept?.ties[0]?.votes).toEqual([
      { subject: 'm-1b', votes: 6 },
      { subject: 'm-2a', votes: 5 },
    ])
  })
})

describe('a grade by hand', () => {
  const give = (parts: object = {}) =>
    determine('give-grade', {
      ...{ actor: 'm-head', subject: 'm-2b', grade: 'star' },
      ...{ from: '2026-12-01', until: '2027-06-01', ...parts },
    })

  it('is given for a time, with the computed one kept beside it', async () => {
    const { book, codes, done } = await closedTown('refuse')
    expect(await codes(give({ actor: 'm-2b' }))).toEqual(['role-missing', 'own-case'])
    expect(await codes(give({ subject: 'm-head' }))).toEqual(['own-case'])
    expect(await codes(give({ subject: 'm-9' }))).toEqual(['subject-unknown'])
    expect(await codes(give({ grade: 'moon' }))).toEqual(['manual-grade-unknown'])
    expect(await codes(give({ until: '2026-12-01' }))).toEqual(['manual-span-empty'])
    expect(await codes(give({ from: '2027-01-01' }))).toEqual(['span-misses-day'])
    await done(give())
    expect(await codes(give({ from: '2026-06-01' }))).toEqual(['manual-repeated'])
    await done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    await done(publish)
    // It takes nobody's seat.
    expect(await gradesIn(book)).toMatchObject({
      ...{ 'm-1a': 'star', 'm-1b': 'star', 'm-2a': 'no-star', 'm-2b': 'star' },
    })
    const key = { cycle: id, population, subject: memberId('m-2b') }
    expect(unwrap(await book.year.why(key)).manual).toMatchObject({
      ...{ clause: 'by-hand', by: 'm-head', until: '2027-06-01', computed: { grade: 'no-star' } },
    })
    const on = async (day: string) => unwrap(await book.year.gradeOn(key, civilDate(day)))
    expect([await on('2027-05-31'), await on('2027-06-01')]).toEqual(['star', 'no-star'])
    expect(await codes(determine('withdraw-grade', { actor: 'm-head', subject: 'm-2b' }))).toEqual([
      'cycle-not-ready',
    ])
  })

  it('can be taken back while nothing is published', async () => {
    const { book, codes, done } = await closedTown('refuse')
    const withdraw = determine('withdraw-grade', { actor: 'm-head', subject: 'm-2b' })
    expect(await codes(withdraw)).toEqual(['nothing-determined'])
    await done(give())
    await done(withdraw)
    await done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    await done(publish)
    expect(await gradesIn(book)).toMatchObject({ 'm-2b': 'no-star' })
  })
})

describe('points that people decide in the place of what was reckoned', () => {
  const decide = (parts: object = {}) =>
    determine('decide-clause', {
      ...{ actor: 'm-head', subject: 'm-1b', clause: 'known', points: 12.5, ...parts },
    })

  it('count from closing on, each with who and why', async () => {
    const { book, codes, done } = await runningTown('refuse')
    expect(await codes(decide({ actor: 'm-clerk' }))).toEqual(['role-missing'])
    expect(await codes(decide({ subject: 'm-head' }))).toEqual(['own-case'])
    expect(await codes(decide({ subject: 'm-9' }))).toEqual(['subject-unknown'])
    expect(await codes(decide({ clause: 'kept' }))).toEqual(['decision-unknown'])
    const { points: _, ...pointless } = decide()
    expect(await codes(pointless)).toEqual(['decision-points'])
    expect(await codes(decide({ points: 20.5 }))).toEqual(['decision-out-of-bounds'])
    await done(decide({ points: 3 }))
    expect(await codes(decide())).toEqual(['decision-repeated'])
    await done(determine('withdraw-clause', { actor: 'm-head', subject: 'm-1b', clause: 'known' }))
    await done(decide())
    const [lastDay, now] = [civilDate('2026-12-31'), { knownAt: instant('2027-01-05T09:00Z') }]
    const [all] = unwrap(await book.year.populations(periodOf(cycle), lastDay, now))
    const own = all?.subjects.find(({ input }) => input.subject === 'm-1b')
    expect(own?.input.decisions).toMatchObject([{ by: 'm-head', points: 12.5 }])
    await done(close)
    expect(await codes(decide({ subject: 'm-2a' }))).toEqual(['cycle-not-ready'])
    // With 12.5 points there is no tie any more.
    await done(publish)
    expect(await gradesIn(book)).toMatchObject({ 'm-1b': 'star', 'm-2a': 'no-star' })
  })
})

describe('a ruling that makes a tie', () => {
  const matter = gradeMatter({ cycle: id, population, subject: memberId('m-1a') })
  const objecting = { to: 'objection', matter, objection: 'o-1' }

  it('is drawn from when the tie is decided, and whoever decided before does not rule', async () => {
    const log = memoryLog()
    const { book, codes, done, wait } = await closedTown('refuse', log)
    await done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    await done(publish)
    await done(notice)
    const other = gradeMatter({ cycle: id, population, subject: memberId('m-2a') })
    const raise = (actor: string, about: object) => ({
      ...{ ...objecting, type: 'raise', matter: about, actor, reason: 'Not mine' },
      ...{ objector: { kind: 'subject', subject: actor }, evidence: [] },
    })
    wait('2027-01-05T09:00Z')
    await done(raise('m-1a', matter))
    await done(raise('m-2a', other))
    const admit = { type: 'admit', reason: 'Heard' }
    await done({ ...objecting, ...admit, actor: 'm-judge' })
    await done({ ...objecting, ...admit, matter: other, actor: 'm-judge' })
    const rule = { type: 'rule', outcome: 'upheld', reason: 'So it is', remedy: [] as object[] }
    expect(
      await codes({ ...objecting, ...rule, outcome: 'rejected', matter: other, actor: 'm-clerk' }),
    ).toEqual(['judged-before'])
    const remedy = [{ kind: 'fact', id: 'f-m-1a-1', note: 'Twice' }]
    const ruled = await done({ ...objecting, ...rule, remedy, actor: 'm-judge' })
    const stuck = ruled.followed.filter(({ result }) => !result.ok)
    expect(stuck).toMatchObject([
      { to: 'cycle', result: { refusals: [{ code: 'tie-to-decide', expected: { seats: 2 } }] } },
    ])
    expect(unwrap(await book.year.waitingTies(id))).toMatchObject([
      { ties: [{ tied: ['m-1a', 'm-1b', 'm-2a'], seats: 2 }] },
    ])
    const decided = await done(determine('decide-tie', { ...tie, seated: ['m-1a', 'm-2a'] }))
    expect(decided.followed.map(({ to, result }) => [to, result.ok])).toEqual([
      ['cycle', true],
      ...['m-1a', 'm-1b', 'm-2a'].map(() => ['appraisal', true]),
    ])
    expect(await gradesIn(book)).toMatchObject({
      ...{ 'm-1a': 'star', 'm-2a': 'star', 'm-1b': 'no-star' },
    })
    const editions = unwrap(await openTown('refuse', log).year.graded(id)) ?? []
    expect(
      editions.map(({ ties }) => ties.flatMap((each) => each.ties.map((t) => t.seated))),
    ).toEqual([[['m-1b']], [['m-1a', 'm-2a']]])
    expect((await book.settle()).followed).toEqual([])
  })
})

describe('an objection to what people decided', () => {
  const key = (subject: string) => ({ cycle: id, population, subject: memberId(subject) })

  /** A published town, with an objection by one of them that waits for a ruling. */
  async function objected(town: Town, subject: string) {
    const { done, wait } = town
    await done(publish)
    await done(notice)
    wait('2027-01-05T09:00Z')
    const about = { to: 'objection', matter: gradeMatter(key(subject)), objection: 'o-1' }
    const plea = { objector: { kind: 'subject', subject }, reason: 'Not so', evidence: [] }
    await done({ ...about, type: 'raise', actor: subject, ...plea })
    await done({ ...about, type: 'admit', actor: 'm-judge', reason: 'Heard' })
    return (decision: string) =>
      done({
        ...{ ...about, type: 'rule', actor: 'm-judge', outcome: 'upheld', reason: 'So it is' },
        remedy: [{ kind: 'determination', id: decision, note: 'Was not asked' }],
      })
  }

  const refusedIn = (ruled: { readonly followed: readonly { readonly result: object }[] }) =>
    ruled.followed.flatMap(({ result }) => ('refusals' in result ? result.refusals : []))

  it('takes a grade by hand back, and the computed one stands', async () => {
    const log = memoryLog()
    const town = await closedTown('refuse', log)
    const span = { from: '2026-12-01', until: '2027-06-01' }
    const low = { subject: 'm-1a', grade: 'no-star', actor: 'm-head', ...span }
    await town.done({ ...determine('give-grade', low), id: 'd-1' })
    await town.done(determine('give-grade', { ...low, subject: 'm-2b', grade: 'star' }))
    await town.done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    const rule = await objected(town, 'm-1a')
    expect(await gradesIn(town.book)).toMatchObject({ 'm-1a': 'no-star', 'm-2b': 'star' })
    expect(refusedIn(await rule('d-1'))).toEqual([])
    // Whatever else was decided stays.
    expect(await gradesIn(town.book)).toMatchObject({
      ...{ 'm-1a': 'star', 'm-1b': 'star', 'm-2b': 'star', 'm-2a': 'no-star' },
    })
    const [kept] = await town.book.year.determinations(id)
    expect(kept?.grades.map(({ withdrawn }) => withdrawn?.ruling?.objection)).toEqual([
      'o-1',
      undefined,
    ])
    const editions = unwrap(await openTown('refuse', log).year.graded(id)) ?? []
    expect(editions).toHaveLength(2)
  })

  it('opens a tie again, and it is decided anew', async () => {
    const town = await closedTown('refuse')
    await town.done({ ...determine('decide-tie', { ...tie, seated: ['m-1b'] }), id: 'd-1' })
    const rule = await objected(town, 'm-2a')
    expect(refusedIn(await rule('d-1'))).toMatchObject([{ code: 'tie-to-decide' }])
    await town.done(determine('decide-tie', { ...tie, seated: ['m-2a'] }))
    expect(await gradesIn(town.book)).toMatchObject({ 'm-2a': 'star', 'm-1b': 'no-star' })
  })

  it('takes decided points back', async () => {
    const log = memoryLog()
    const town = await runningTown('refuse', log)
    const points = { actor: 'm-head', subject: 'm-1a', clause: 'known', points: 1 }
    await town.done({ ...determine('decide-clause', points), id: 'd-1' })
    await town.done(close)
    const rule = await objected(town, 'm-1a')
    expect(await gradesIn(town.book)).toMatchObject({ 'm-1a': 'no-star', 'm-1b': 'star' })
    // With its fifteen points m-1a is first again, and the other two tie for what is left.
    expect(refusedIn(await rule('d-1'))).toMatchObject([{ code: 'tie-to-decide' }])
    await town.done(determine('decide-tie', { ...tie, seated: ['m-2a'] }))
    expect(await gradesIn(town.book)).toMatchObject({
      ...{ 'm-1a': 'star', 'm-2a': 'star', 'm-1b': 'no-star' },
    })
    expect(unwrap(await openTown('refuse', log).year.graded(id))).toHaveLength(2)
  })

  it('takes a decision about a tie back, and the points of whoever objects stay', async () => {
    const town = await runningTown('refuse')
    const points = { actor: 'm-head', subject: 'm-1b', clause: 'known', points: 10 }
    await town.done(determine('decide-clause', points))
    await town.done(close)
    await town.done({ ...determine('decide-tie', { ...tie, seated: ['m-2a'] }), id: 'd-1' })
    const rule = await objected(town, 'm-1b')
    expect(refusedIn(await rule('d-1'))).toMatchObject([{ code: 'tie-to-decide' }])
    await town.done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    expect(await gradesIn(town.book)).toMatchObject({ 'm-1b': 'star', 'm-2a': 'no-star' })
  })

  it('takes points back that were decided after others, which nobody remembers', async () => {
    const town = await runningTown('refuse')
    const points = { actor: 'm-head', subject: 'm-1a', clause: 'known' }
    await town.done(determine('decide-clause', { ...points, points: 2 }))
    await town.done(determine('withdraw-clause', points))
    await town.done({ ...determine('decide-clause', { ...points, points: 1 }), id: 'd-2' })
    await town.done(close)
    const rule = await objected(town, 'm-1a')
    expect(refusedIn(await rule('d-2'))).toMatchObject([{ code: 'tie-to-decide' }])
  })

  it('that names a decision by no id changes nothing', async () => {
    const town = await closedTown('refuse')
    await town.done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    const rule = await objected(town, 'm-2a')
    const ruled = await rule('no\u0000id')
    expect(ruled.followed.filter(({ to }) => to === 'determination')).toEqual([])
  })

  it('is the only way to take it back by a ruling', async () => {
    const { codes } = await closedTown('refuse')
    const matter = gradeMatter({ cycle: id, population, subject: memberId('m-1a') })
    const ruling = { matter, objection: 'o-1', at: '2027-01-05T09:00Z' }
    expect(await codes(determine('lift', { decision: 'd-1', ruling }))).toEqual(['not-permitted'])
  })

  it('that names what nobody decided says so', async () => {
    const town = await closedTown('refuse')
    await town.done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    const rule = await objected(town, 'm-2a')
    expect(refusedIn(await rule('d-nothing'))).toMatchObject([{ code: 'nothing-determined' }])
  })
})

describe('a decision that comes while the results are published', () => {
  it('is not missed: the results are reckoned anew', async () => {
    const real = memoryLog()
    const { done } = await closedTown('refuse', real)
    await done({ ...determine('decide-tie', { ...tie, seated: ['m-1b'] }), id: 'd-1' })
    let isFirst = true
    const slow = openTown('refuse', {
      ...real,
      append: async (batch) => {
        if (isFirst) {
          isFirst = false
          await done(determine('reopen-tie', { decision: 'd-1' }))
          await done(determine('decide-tie', { ...tie, seated: ['m-2a'] }))
        }
        return real.append(batch)
      },
    })
    const at = '2027-01-04T12:00Z'
    unwrap(await slow.execute({ ...publish, id: 'p-1', at, actor: 'm-clerk' }))
    expect(await gradesIn(slow)).toMatchObject({ 'm-2a': 'star', 'm-1b': 'no-star' })
  })
})
