import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type AppraisalConfirmed,
  announcementOf,
  appraisal,
  type CycleCarriedOn,
  type CycleConfirmed,
  type CycleEvent,
  carriagesOf,
  confirmationsOf,
  cycle,
  cycleId,
  gradeMatter,
  gradingsOf,
  noticeOfResults,
  openingOf,
  proposalOf,
  type ResultsPublished,
  type RulingEffect,
  revisionsOf,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { type NoticePosted, notice, noticeId, type ObjectionRuled } from '../../src/record/index.ts'
import { commandId, unitId } from '../../src/vocabulary/index.ts'
import { noticeContext } from '../record/notice-fixtures.ts'
import { o1 } from '../record/objection-fixtures.ts'
import {
  appraisalContext,
  appraisalEvents,
  at,
  award,
  b1,
  b1Key,
  b2,
  b2Key,
  b3,
  branches,
  branchesAfter,
  c2025,
  calm,
  chen,
  confirmingB1,
  cycleEvents,
  cycleOf,
  firstNotice,
  grading,
  leaders,
  publication,
  publicationAfter,
  rulingRef,
  secretaries,
  secretariesAfter,
  sha256,
  shownBy,
  stars,
  sun,
  talk,
  untilAnnounced,
  untilCarried,
  untilConfirmed,
  untilPublished,
  upheldObjection,
  wang,
} from './cycle-fixtures.ts'

function lastOf<E extends CycleEvent['type']>(
  events: readonly CycleEvent[],
  type: E,
): Extract<CycleEvent, { type: E }> {
  const last = events.at(-1)
  if (last?.type !== type) throw new Error('another event')
  return last as Extract<CycleEvent, { type: E }>
}
const published: ResultsPublished = lastOf(cycleEvents(untilPublished()), 'published')
const confirmed: CycleConfirmed = lastOf(cycleEvents(untilConfirmed()), 'confirmed')
const carried: CycleCarriedOn = lastOf(cycleEvents(untilCarried()), 'carried-on')
const everybody = [
  { population: 'branches', subjects: [b1, b2, b3] },
  { population: 'secretaries', subjects: [wang, chen] },
]

describe('what follows for appraisals', () => {
  it('when results are published, each is graded', () => {
    const commands = unwrap(gradingsOf(published, 'branches', branches))
    expect(commands).toHaveLength(3)
    expect(commands[0]).toEqual({
      ...{ id: `${published.cause}:branches:b-1`, type: 'grade', at: published.at },
      ...{ actor: published.actor, ...b1Key, result: grading().result },
    })
    const context = appraisalContext(cycleOf(untilPublished()))
    for (const command of commands) {
      expect(appraisal.can(command, undefined, context).ok).toBe(true)
    }
  })

  it('when the cycle is confirmed or carried on, each is', () => {
    const confirmations = unwrap(confirmationsOf(confirmed, everybody))
    expect(confirmations.map(({ id }) => id)).toEqual([
      ...['b-1', 'b-2', 'b-3'].map((id) => `${confirmed.cause}:branches:${id}`),
      ...['m-wang', 'm-chen'].map((id) => `${confirmed.cause}:secretaries:${id}`),
    ])
    const state = appraisal.replay(appraisalEvents([grading()]))
    const [first] = confirmations
    const context = appraisalContext(cycleOf(untilConfirmed()))
    expect(first && appraisal.can(first, state, context).ok).toBe(true)
    const carriages = unwrap(carriagesOf(carried, everybody))
    expect(carriages.map(({ type }) => type)).toEqual(new Array(5).fill('carry'))
  })

  it('when one is confirmed, its own measures are proposed', () => {
    const [event] = appraisalEvents([grading(), confirmingB1()]).slice(-1)
    const own = event as AppraisalConfirmed
    const others = { ...award, subject: b2 }
    const context = appraisalContext(cycleOf(untilConfirmed()))
    const proposal = unwrap(proposalOf(own, [others, award, talk]))
    expect(proposal).toMatchObject({
      ...b1Key,
      ...{ id: `${own.cause}:measures`, type: 'propose', measures: [award, talk] },
    })
    const state = appraisal.replay(appraisalEvents([grading(), confirmingB1()]))
    expect(proposal && appraisal.can(proposal, state, context).ok).toBe(true)
    expect(unwrap(proposalOf(own, [others]))).toBeUndefined()
  })

  it('is refused where an id leaves no room', () => {
    const cause = commandId('c'.repeat(128))
    expect(gradingsOf({ ...published, cause }, 'branches', branches)).toMatchObject({
      refusals: [{ code: 'id-invalid' }, { code: 'id-invalid' }, { code: 'id-invalid' }],
    })
    expect(confirmationsOf(confirmed, [{ population: 'a b', subjects: [b1] }]).ok).toBe(false)
  })

  it('is made of its hash instead, where there is one', () => {
    const cause = commandId('c'.repeat(128))
    const ids = (of: string) =>
      unwrap(gradingsOf({ ...published, cause }, of, branches, sha256)).map(({ id }) => id)
    expect(ids('branches')).toEqual(branches.map(() => expect.stringMatching(/^follows:\w{64}$/)))
    expect(ids('branches')).toEqual(ids('branches'))
    expect(new Set([...ids('branches'), ...ids('members')]).size).toBe(2 * branches.length)
    // Where there is room, the id can be read.
    const [plain] = unwrap(gradingsOf(published, 'branches', branches, sha256))
    expect(plain?.id).toBe(`${published.cause}:branches:${plain?.subject}`)
  })
})

const ruled: ObjectionRuled = {
  ...{ type: 'ruled', at: at('01-08T10:00'), actor: sun, cause: commandId('r-1'), objection: o1 },
  ...{ outcome: 'upheld', reason: 'the sheets carry the signatures', on: civilDate('2026-01-08') },
  remedy: [{ kind: 'fact', id: 'f-1', note: 'count both' }],
}
const effect: RulingEffect = {
  cycle: c2025,
  matter: gradeMatter(b2Key),
  about: [b2],
  populations: [
    { population: 'branches', before: branches, after: branchesAfter },
    { population: 'secretaries', before: secretaries, after: secretariesAfter },
  ],
  moved: [
    { population: 'branches', subject: b1, because: 'quota' },
    { population: 'branches', subject: b2, because: 'ruling' },
    { population: 'secretaries', subject: wang, because: 'link' },
  ],
}

describe('what follows from a ruling', () => {
  it('is another edition, and another result for everyone who moved', () => {
    const revisions = unwrap(revisionsOf(ruled, effect, sha256))
    expect(revisions?.cycle).toMatchObject({
      ...{ id: 'r-1:results', type: 'revise', actor: sun, ruling: rulingRef },
      digest: publicationAfter.digest,
      populations: [
        { ...publicationAfter.populations[0], others: 1 },
        { ...publicationAfter.populations[1], others: 1 },
      ],
    })
    expect(revisions?.appraisals.map(({ id, because }) => [id, because])).toEqual([
      ['r-1:branches:b-1', 'quota'],
      ['r-1:branches:b-2', 'ruling'],
      ['r-1:secretaries:m-wang', 'link'],
    ])
  })

  it('is taken by the cycle and by the appraisals', () => {
    const revisions = unwrap(revisionsOf(ruled, effect, sha256))
    if (!revisions) throw new Error('nothing follows')
    const context = { ...calm, shown: [shownBy(firstNotice, upheldObjection)], actorRoles: [] }
    const events = cycleEvents(untilAnnounced())
    const revised = unwrap(cycle.decide(revisions.cycle, cycle.replay(events), context))
    const now = appraisalContext(cycle.replay([...events, ...revised]))
    const [first] = revisions.appraisals
    const state = appraisal.replay(appraisalEvents([grading()]))
    expect(first && appraisal.can(first, state, now).ok).toBe(true)
  })

  it('is the same each time, so that reacting twice acts once', () => {
    expect(revisionsOf(ruled, effect, sha256)).toEqual(revisionsOf(ruled, effect, sha256))
  })

  it('is taken in also where it changed nothing, unless it rejected', () => {
    const same = (list: typeof branches) => ({ population: 'branches', before: list, after: list })
    const nothing = { ...effect, populations: [same(branches)], moved: [] }
    const upheld = unwrap(revisionsOf(ruled, nothing, sha256))
    expect(upheld?.cycle.populations).toEqual([])
    expect(upheld?.appraisals).toEqual([])
    const rejected = { ...ruled, outcome: 'rejected' as const }
    expect(unwrap(revisionsOf(rejected, nothing, sha256))).toBeUndefined()
    expect(unwrap(revisionsOf(rejected, effect, sha256))?.appraisals).toHaveLength(3)
  })

  it('counts as others who sees another grade or value, not who only stands otherwise', () => {
    const change = (parts: object) => {
      const after = branches.map((each) => (each.subject === b3 ? { ...each, ...parts } : each))
      const populations = [{ population: 'branches', before: branches, after }]
      const revisions = unwrap(revisionsOf(ruled, { ...effect, populations, moved: [] }, sha256))
      const because = revisions?.appraisals.map((each) => each.because)
      return [revisions?.cycle.populations[0]?.others, because]
    }
    expect(change({ standing: 'x' })).toEqual([0, ['value']])
    expect(change({ value: '76/1' })).toEqual([1, ['value']])
    expect(change({ grade: null })).toEqual([1, ['value']])
  })

  it('is refused where lists cannot be, and named however long the ids are', () => {
    const [one] = branches
    const twice = one ? [one, one] : []
    const populations = [{ population: 'branches', before: branches, after: twice }]
    expect(revisionsOf(ruled, { ...effect, populations }, sha256)).toMatchObject({
      refusals: [{ code: 'subject-listed-twice' }],
    })
    const long = { ...ruled, cause: commandId('c'.repeat(125)) }
    const drawn = unwrap(revisionsOf(long, effect, sha256))
    const ids = [drawn?.cycle, ...(drawn?.appraisals ?? [])].map((each) => each?.id)
    expect(ids.every((id) => id?.startsWith('follows:'))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    const broken = [{ population: '\ud800', before: branches, after: branches }]
    expect(revisionsOf(ruled, { ...effect, populations: broken }, sha256).ok).toBe(false)
  })
})

describe('what follows for notices and the next cycle', () => {
  const terms = {
    notice: noticeId('n-1'),
    ref: 'lists/2025',
    audiences: ['members', 'residents'],
    ways: ['board', 'website'],
    from: civilDate('2026-01-05'),
  }

  it('a notice carries the digest, and the cycle takes note of it', () => {
    const post = unwrap(noticeOfResults(published, terms))
    expect(post).toMatchObject({
      id: `${published.cause}:n-1`,
      matter: { kind: 'grades', id: c2025 },
      content: { ref: 'lists/2025', digest: publication.digest },
    })
    expect(post).not.toHaveProperty('replaces')
    const again = unwrap(noticeOfResults(published, { ...terms, replaces: noticeId('n-0') }))
    expect(again.replaces).toBe('n-0')
    const late = { ...post, at: at('01-05T09:00') }
    const events = unwrap(notice.decide(late, undefined, noticeContext))
    const populations = ['branches', 'secretaries']
    const note = unwrap(announcementOf(events[0] as NoticePosted, { cycle: c2025, populations }))
    expect(note).toMatchObject({ id: `${post.id}:shown`, type: 'announce', notice: 'n-1' })
    const shown = notice.replay(events)
    const context = { ...calm, shown: shown ? [shownBy(shown)] : [] }
    expect(cycle.can(note, cycleOf(untilPublished()), context).ok).toBe(true)
  })

  it('the next cycle names the one that it takes over from', () => {
    const given = {
      ...{ unit: unitId('fuxin'), title: { en: '2026' }, zone: calm.zone.name },
      ...{ responsible: 'office', populations: [stars, leaders] },
    }
    const open = unwrap(openingOf(carried, cycleId('2026:fuxin'), given))
    expect(open).toMatchObject({
      ...{ id: `${carried.cause}:next`, cycle: '2026:fuxin', period: '2026' },
      follows: { cycle: c2025, digest: publication.digest },
    })
    const events = unwrap(cycle.decide(open, undefined, calm))
    expect(cycle.replay(events)).toMatchObject({ status: 'open', follows: { cycle: c2025 } })
  })

  it('is refused where an id leaves no room', () => {
    const cause = commandId('c'.repeat(128))
    expect(noticeOfResults({ ...published, cause }, terms).ok).toBe(false)
    const posted = { cause, at: published.at, actor: sun, notice: terms.notice } as NoticePosted
    expect(announcementOf(posted, { cycle: c2025, populations: [] }).ok).toBe(false)
    const given = { unit: unitId('u'), title: {}, zone: 'x', responsible: 'x', populations: [] }
    expect(openingOf({ ...carried, cause }, c2025, given).ok).toBe(false)
    const own = appraisalEvents([grading(), confirmingB1()]).at(-1) as AppraisalConfirmed
    expect(proposalOf({ ...own, cause }, [award]).ok).toBe(false)
  })
})
