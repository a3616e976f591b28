import {
  type CompiledRulebook,
  civilDate,
  gradeMatter,
  instant,
  memberId,
  period,
  unwrap,
} from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { beforeAll, describe, expect, it } from 'vitest'
import { appoint, codes as codesIn, sent } from '../hall.ts'
import {
  branchRules,
  close,
  cycle,
  determine,
  gradesIn,
  notice,
  openTown,
  publish,
  runningTown,
  type Town,
  tie,
} from './tied-town.ts'

const id = cycle as never
const branches = branchRules()
const inBranches = (type: string, parts: object) =>
  determine(type, { population: 'branches', ...parts })

/** Twelve points for a branch, so that both tie for its star. */
const points = (subject: string, parts: object = {}) =>
  inBranches('decide-clause', {
    ...{ actor: 'm-head', subject, clause: 'known', points: 12 },
    ...parts,
  })

async function closedTown(log = memoryLog()): Promise<Town> {
  const town = await runningTown('refuse', log, { branches })
  for (const unit of ['u-1', 'u-2']) await town.done(points(unit))
  await town.done(close)
  return town
}

async function published(log = memoryLog()): Promise<Town> {
  const town = await closedTown(log)
  await town.done({ ...determine('decide-tie', { ...tie, seated: ['m-1b'] }), id: 'd-members' })
  await town.done(inBranches('decide-tie', { ...tie, seated: ['u-2'] }))
  await town.done(publish)
  await town.done(notice)
  town.wait('2027-01-05T09:00Z')
  return town
}

const key = (subject: string) => ({ cycle: id, population: 'members', subject: memberId(subject) })

/** Somebody objects, is heard, and a ruling takes something back. */
async function ruled({ done }: Town, subject: string, kind: string, what: string, by = 'm-judge') {
  const about = { to: 'objection', matter: gradeMatter(key(subject)), objection: 'o-1' }
  const plea = { objector: { kind: 'subject', subject }, reason: 'Not so', evidence: [] }
  await done({ ...about, type: 'raise', actor: subject, ...plea })
  await done({ ...about, type: 'admit', actor: by, reason: 'Heard' })
  return done({
    ...{ ...about, type: 'rule', actor: by, outcome: 'upheld', reason: 'So it is' },
    remedy: [{ kind, id: what, note: 'Not so' }],
  })
}

const refusedIn = ({ followed }: Awaited<ReturnType<Town['done']>>) =>
  followed.flatMap(({ result }) => (result.ok ? [] : result.refusals.map(({ code }) => code)))

describe('a town whose members and branches are judged', () => {
  it('has ties in each list, and what is decided about one leaves the other open', async () => {
    const { book, codes, done, refused } = await closedTown()
    const paths = async () => (await refused(publish)).map(({ path }) => path[1])
    expect(await paths()).toEqual(['branches', 'members'])
    expect(await codes(determine('decide-tie', { ...tie, seated: ['u-1'] }))).toEqual(['not-tied'])
    const seat = inBranches('decide-tie', { ...tie, seated: ['u-1'] })
    expect(await codes({ ...seat, seated: ['m-1b'] })).toEqual(['not-tied'])
    expect((await done(seat)).followed).toEqual([])
    expect(await paths()).toEqual(['members'])
    expect(unwrap(await book.year.waitingTies(id))).toMatchObject([{ population: 'members' }])
    await done(determine('decide-tie', { ...tie, seated: ['m-2a'] }))
    await done(publish)
    expect(await gradesIn(book)).toMatchObject({
      ...{ 'u-1': 'star', 'u-2': 'no-star', 'm-2a': 'star', 'm-1b': 'no-star' },
    })
    const edition = unwrap(await book.year.graded(id))?.[0]
    expect(edition?.ties.map(({ population, ties }) => [population, ties[0]?.seated])).toEqual([
      ['branches', ['u-1']],
      ['members', ['m-2a']],
    ])
  })

  it('gives grades by hand to those on the list, and the other list has none', async () => {
    const { book, codes, done } = await closedTown()
    const span = { from: '2026-12-01', until: '2027-06-01' }
    const give = (subject: string) =>
      determine('give-grade', { actor: 'm-head', subject, grade: 'star', ...span })
    expect(await codes(give('u-1'))).toEqual(['subject-unknown'])
    expect((await done(give('m-2b'))).followed).toEqual([])
    for (const [population, seated] of [
      ['members', 'm-1b'],
      ['branches', 'u-1'],
    ]) {
      await done(determine('decide-tie', { ...tie, population, seated: [seated] }))
    }
    await done(publish)
    const [first] = unwrap(await book.year.graded(id)) ?? []
    const manual = first?.populations.map(({ population }) => population.manual)
    expect(manual).toMatchObject([
      undefined,
      { asOf: '2026-12-31', grades: [{ subject: 'm-2b', grade: 'star', by: 'm-head' }] },
    ])
    expect(await gradesIn(book)).toMatchObject({ 'm-2b': 'star', 'u-1': 'star', 'u-2': 'no-star' })
  })

  it('decides points for a unit, never by who holds a post in it', async () => {
    const { codes, done } = await runningTown('refuse', undefined, { branches })
    await done(appoint('u-1', 'm-head', 'secretary'))
    expect(await codes(points('u-1'))).toEqual(['own-case'])
    expect(await codes(points('u-9'))).toEqual(['subject-unknown'])
    expect(await codes(points('u-2'))).toEqual([])
  })

  it('takes one of two grades by hand back, and the other list stays as it was', async () => {
    const town = await closedTown()
    const span = { from: '2026-12-01', until: '2027-06-01' }
    const low = { actor: 'm-head', subject: 'm-1a', grade: 'no-star', ...span }
    await town.done({ ...determine('give-grade', low), id: 'd-low' })
    await town.done(determine('give-grade', { ...low, subject: 'm-2b', grade: 'star' }))
    await town.done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    await town.done(inBranches('decide-tie', { ...tie, seated: ['u-2'] }))
    await town.done(publish)
    await town.done(notice)
    town.wait('2027-01-05T09:00Z')
    expect(refusedIn(await ruled(town, 'm-1a', 'determination', 'd-low'))).toEqual([])
    expect(await gradesIn(town.book)).toMatchObject({
      ...{ 'm-1a': 'star', 'm-1b': 'star', 'm-2b': 'star', 'u-2': 'star', 'u-1': 'no-star' },
    })
    const editions = unwrap(await town.book.year.graded(id)) ?? []
    const hands = editions.map(({ populations }) =>
      populations.map(({ population }) =>
        population.manual?.grades.map(({ subject }) => String(subject)),
      ),
    )
    expect(hands).toEqual([
      [undefined, ['m-1a', 'm-2b']],
      [undefined, ['m-2b']],
    ])
  })
})

describe('the ties that wait', () => {
  it('are none before closing, once nothing is left, and of a cycle that nobody opened', async () => {
    const { book, done } = await runningTown('refuse', undefined, { branches })
    expect(unwrap(await book.year.waitingTies(id))).toEqual([])
    expect(unwrap(await book.year.waitingTies('2031' as never))).toEqual([])
    await done(close)
    await done(determine('decide-tie', { ...tie, seated: ['m-1b'] }))
    await done(publish)
    expect(unwrap(await book.year.waitingTies(id))).toEqual([])
  })

  it('are those of the ruling that came first, whoever it is about', async () => {
    const town = await published()
    expect(refusedIn(await ruled(town, 'm-2a', 'determination', 'd-members'))).toEqual([
      'tie-to-decide',
    ])
    expect(refusedIn(await ruled(town, 'm-1a', 'fact', 'f-m-1a-1'))).toEqual(['tie-to-decide'])
    const waiting = async () => unwrap(await town.book.year.waitingTies(id))
    expect(await waiting()).toMatchObject([{ ties: [{ tied: ['m-1b', 'm-2a'], seats: 1 }] }])
    const first = await town.done(determine('decide-tie', { ...tie, seated: ['m-2a'] }))
    // Both are tried again in their order, and the later one waits for a tie of its own.
    expect(
      first.followed.filter(({ to }) => to === 'cycle').map(({ result }) => result.ok),
    ).toEqual([true, false])
    expect(await waiting()).toMatchObject([
      { ties: [{ tied: ['m-1a', 'm-1b', 'm-2a'], seats: 2 }] },
    ])
    await town.done(determine('decide-tie', { ...tie, seated: ['m-1a', 'm-1b'] }))
    expect(await gradesIn(town.book)).toMatchObject({ 'm-1b': 'star', 'm-2a': 'no-star' })
  })
})

describe('a book that has another text of the rules', () => {
  const log = memoryLog()
  let town: Town
  const another = (rules: CompiledRulebook) => openTown('refuse', log, { branches: rules })
  const other = another(branchRules({ source: 'another text' }))

  beforeAll(async () => {
    town = await closedTown(log)
  })

  const seat = (population: string, seated: string) =>
    sent({
      ...determine('decide-tie', { ...tie, population, seated: [seated] }),
      at: '2027-01-06T09:00Z',
    })

  it('decides nothing about a list that is graded by it', async () => {
    const result = await other.execute(seat('branches', 'u-1'))
    const hash = (await town.book.year.cycle(id))?.populations[0]?.hash
    expect(result).toMatchObject({
      ok: false,
      refusals: [
        {
          ...{ code: 'method-changed', subject: cycle, path: ['populations', 'branches'] },
          ...{ expected: ['tied-branches', branches.ref.version, hash], actual: null },
        },
      ],
    })
  })
})

describe('a tie that a ruling made, in a book with another text of the rules', () => {
  it('is not decided, for nobody can reckon it', async () => {
    const log = memoryLog()
    const town = await published(log)
    await ruled(town, 'm-1a', 'fact', 'f-m-1a-1')
    const other = openTown('refuse', log, { branches: branchRules({ source: 'another text' }) })
    const seat = determine('decide-tie', { ...tie, seated: ['m-1a', 'm-2a'] })
    const asked = sent({ ...seat, at: '2027-01-06T09:00Z' })
    expect(await codesIn(other, asked)).toEqual(['method-changed'])
    expect(await other.year.waitingTies(id)).toMatchObject({
      ...{ ok: false, refusals: [{ code: 'method-changed' }] },
    })
    expect(await codesIn(town.book, asked)).toEqual([])
  })
})

describe('what points people decided become', () => {
  it('what the host knows of other clauses stays beside them', async () => {
    const town = await runningTown('refuse', undefined, {
      knownOf: ({ subject }) =>
        subject === 'm-2b'
          ? { decisions: [{ clause: 'known', by: memberId('m-head'), reason: 'Told', points: 7 }] }
          : {},
    })
    const [lastDay, now] = [civilDate('2026-12-31'), { knownAt: instant('2027-01-05T09:00Z') }]
    const inputOf = async (subject: string) => {
      const [all] = unwrap(await town.book.year.populations(period(cycle), lastDay, now))
      return all?.subjects.find(({ input }) => input.subject === subject)?.input.decisions
    }
    expect(await inputOf('m-2b')).toMatchObject([{ points: 7 }])
  })
})
