import {
  assess,
  balance,
  civilDate,
  type LedgerEntry,
  type Pledge,
  pledgeTransitions,
  signedAmount,
  toThousandths,
  unwrap,
} from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { readData } from '../../examples/grid-branch/data.ts'
import { reportOf } from '../../examples/grid-branch/report.ts'
import { runYear } from '../../examples/grid-branch/run-year.ts'
import { subjectInput } from '../../examples/grid-branch/subject-input.ts'
import { theWorld } from '../../examples/grid-branch/world.ts'

const data = readData()
const world = theWorld()
const year = runYear(data, world, civilDate('2026-12-31'))
const report = reportOf(year, ({ code }) => code)
const pledges = [...year.pledges.values()]
const records = [...year.records.values()]

const inState = (status: Pledge['status']) => pledges.filter((pledge) => pledge.status === status)

function assessed(member: string) {
  const input = subjectInput(year, year.members.get(member)!.subject, year.asOf)
  return unwrap(assess(world.rules, input!))
}

function entriesOf(member: string): readonly LedgerEntry[] {
  return year.ledgers.get(year.members.get(member)!.subject)?.entries ?? []
}

describe('commit 承诺', () => {
  it('has twenty-two members of all four categories', () => {
    expect(report.head.members).toEqual({
      'in-service': 9,
      retired: 6,
      'self-employed': 4,
      floating: 3,
    })
  })

  it('has a pledge in every state', () => {
    const states = Object.keys(pledgeTransitions).filter((place) => place !== 'none')
    expect(new Set(pledges.map(({ status }) => status))).toEqual(new Set(states))
  })

  it('keeps the wording that was sent back', () => {
    const revised = year.pledges.get(pledges.find(({ history }) => history.length > 0)!.id)!
    expect(revised.history[0]!.wording.items).not.toEqual(revised.wording.items)
  })

  it('publishes in three ways whatever runs', () => {
    const run = pledges.filter((pledge) => 'run' in pledge && pledge.run !== null)
    const ways = run.map((pledge) => 'approval' in pledge && pledge.approval?.publications.length)
    expect(run.length).toBeGreaterThan(25)
    expect(new Set(ways)).toEqual(new Set([3]))
  })

  it('frees the place of what was refused or withdrawn, and asks none of who moved', () => {
    const free = [...year.registers.values()].flatMap(({ places }) =>
      places.flatMap(({ released }) => (released ? [released.because] : [])),
    )
    expect(free.sort()).toEqual(['refused', 'withdrawn'])
    expect(report.commit.short).toEqual([])
  })
})

describe('fulfil 践诺 and supervise 督诺', () => {
  it('has every verdict, one excused', () => {
    const excused = inState('not-fulfilled').map((p) => 'verdict' in p && p.verdict.excused)
    expect(excused.sort()).toContain(true)
    expect(excused).toContain(false)
    expect(inState('partly-fulfilled').length).toBeGreaterThan(0)
  })

  it('has one extension and one correction, each with its reason', () => {
    expect(report.supervise.extensions.map(({ pledge }) => pledge)).toEqual(['p-28'])
    expect(report.supervise.corrections.map(({ pledge, open }) => [pledge, open])).toEqual([
      ['p-29', false],
    ])
  })

  it('gives no points for a page without a stamp', () => {
    const waiting = records.filter(({ status }) => status === 'awaiting' || status === 'returned')
    expect(waiting.length).toBe(3)
    for (const { fact, subject } of waiting) {
      expect(assessed(subject).standing.setAside).toContainEqual({ fact, reason: 'not-certified' })
    }
  })

  it('refuses what nobody may do, and changes nothing', () => {
    const codes = year.refused.map(({ refusals }) => refusals[0]!.code)
    expect(codes).toEqual([
      ...['own-case', 'comments-missing', 'correction-open', 'own-case', 'nothing-shown'],
      'overdue',
    ])
  })
})

describe('score 积分', { timeout: 60_000 }, () => {
  it.each(['2026-03-31', '2026-08-31', '2026-12-31'])('posts what the facts give: %s', (day) => {
    const then = runYear(data, world, civilDate(day))
    for (const member of data.members) {
      // The ballots of the end change no point, and let every day of the year be assessed.
      const tallies = year.tallies.get(member.subject) ?? year.tallies.get('m-01') ?? []
      const known = subjectInput(then, member.subject, then.asOf)
      // Who has not joined yet has no account.
      if (!known) {
        expect([member.subject, then.ledgers.has(member.subject)]).toEqual(['m-22', false])
        continue
      }
      const input = { ...known, tallies }
      const { standing } = unwrap(assess(world.rules, input))
      const points = standing.values.find(({ name }) => name === 'points')!.value
      const { posted, pending } = balance(then.ledgers.get(member.subject))
      expect([member.subject, posted + pending]).toEqual([
        member.subject,
        toThousandths(points, 'half-up'),
      ])
    }
  })

  it('posts only the difference for a late fact under a cap', () => {
    const late = entriesOf('m-02').find(({ effectiveOn }) => effectiveOn === '2026-03-14')!
    expect(signedAmount(late)).toBe(200)
    expect(late.recordedAt.slice(0, 7)).toBe('2026-10')
  })

  it('takes an entry back once and gives again what the facts still give', () => {
    const [{ reversed, by, restored }] = report.score.reversals as [
      (typeof report.score.reversals)[0],
    ]
    expect(by.points.exact).toBe(`-${reversed.points.exact}`)
    expect(restored?.points).toEqual(reversed.points)
  })

  it('holds the reward under its cap and the task under its own', () => {
    for (const { member, parts } of report.score.accounts) {
      const [base, task, reward] = parts.map(({ decimal }) => Number(decimal))
      expect([member, base! <= 20, task! <= 70, reward! <= 10]).toEqual([member, true, true, true])
    }
  })
})

describe('evaluate 评议 and apply 运用', () => {
  it('gives the false record at most two stars', () => {
    const { grade, band, because } = assessed('m-10')
    expect({ grade, band, because }).toEqual({
      grade: 'two-star',
      band: 'four-star',
      because: ['honest-records'],
    })
  })

  it('does not ask the frail for ballots and gives them no grade', () => {
    const { grade, because } = assessed('m-15')
    expect({ grade, because }).toEqual({ grade: null, because: ['frail'] })
  })

  it('scores who joined late or moved, gives no star, and proposes nothing', () => {
    const each = ['m-19', 'm-22'].map(assessed)
    expect(each.map(({ grade, because }) => [grade, ...because])).toEqual([
      [null, 'moved'],
      [null, 'joined-late'],
    ])
    expect(each.flatMap(({ measures }) => measures)).toEqual([])
    expect(report.score.accounts.filter(({ member }) => member === 'm-22')).toHaveLength(1)
  })

  it('says how many voted and the mean, and not how the ballots were spread', () => {
    const tallies = report.evaluate.members.flatMap((member) => member.tallies)
    expect(new Set(tallies.flatMap((tally) => Object.keys(tally)))).toEqual(
      new Set(['group', 'entitled', 'cast', 'invalid', 'mean']),
    )
  })

  it('takes who pledges from the registers of the day', () => {
    const pledging = (day: string) => {
      const then = runYear(data, world, civilDate(day))
      return subjectInput(then, then.members.get('m-05')!.subject, then.asOf)?.attributes?.[
        'pledging'
      ]
    }
    expect([pledging('2026-01-04'), pledging('2026-01-05')]).toEqual([false, true])
  })

  it('asks no pledge of the retired who made none', () => {
    expect(assessed('m-13').standing.profile).toBe('retired')
  })

  it('has every star', () => {
    expect(report.evaluate.stars.filter(({ members }) => members === 0)).toEqual([])
  })

  it('proposes, and decides nothing', () => {
    expect(report.apply.measures.map(({ status }) => status)).toEqual(['proposed', 'proposed'])
    expect(report.apply.measures[1]!.members).toContain('m-10')
  })

  it('says every exact value as a fraction', () => {
    const text = JSON.stringify(report)
    const exacts = [...text.matchAll(/"exact":"([^"]*)"/g)].map(([, exact]) => exact)
    expect(exacts.length).toBeGreaterThan(200)
    expect(exacts.filter((exact) => !/^-?\d+\/[1-9]\d*$/.test(exact ?? ''))).toEqual([])
  })
})
