import { describe, expect, it } from 'vitest'
import { memoryLog, type StoredEvent } from '../../../src/book/index.ts'
import { allEvents } from '../../../src/testing/simulation/audit/audit-log.ts'
import { auditMeasures } from '../../../src/testing/simulation/audit/audit-measures.ts'
import { planFrom } from '../../../src/testing/simulation/plan.ts'
import { runCase } from '../../../src/testing/simulation/run-case.ts'
import { simulatedBook } from '../../../src/testing/simulation/simulated-book.ts'
import { simulatedRules } from '../../../src/testing/simulation/simulated-rules.ts'

/** Years with measures of every fate in them, on quiet days. */
async function quietYears(): Promise<readonly (readonly StoredEvent[])[]> {
  const years: (readonly StoredEvent[])[] = []
  for (const seed of seeds) {
    const [rules, log] = [simulatedRules(seed), memoryLog()]
    const setup = { rules, log, openBook: simulatedBook, faultAt: () => undefined }
    const run = await runCase(planFrom(seed, 500, rules), setup)
    expect(run.findings).toEqual([])
    years.push(await allEvents(log))
  }
  return years
}

const seeds = [1, 2, 3, 4, 5, 6]
const years = await quietYears()

type Data = Record<string, unknown>
type Wanted = (data: Data) => boolean

function dataOf({ data }: StoredEvent): Data {
  return data as Data
}

/** The first year with such an event in it, and where that stands; `then` names what comes after it. */
function found(kind: string, wanted: Wanted, then?: (data: Data) => Wanted) {
  for (const events of years) {
    const place = events.findIndex((event, at) => {
      if (!event.stream.startsWith(`${kind}/`) || !wanted(dataOf(event))) return false
      const isNext = then?.(dataOf(event))
      return !isNext || events.slice(at).some((later) => isNext(dataOf(later)))
    })
    if (place >= 0) return { events, place }
  }
  throw new Error(`no such event in ${kind}`)
}

const of =
  (type: string, parts: Data = {}): Wanted =>
  (data) =>
    data['type'] === type && Object.entries(parts).every(([name, part]) => data[name] === part)

/** The same year without that event. */
function without(kind: string, wanted: Wanted, then?: (data: Data) => Wanted) {
  const { events, place } = found(kind, wanted, then)
  return events.filter((_, at) => at !== place)
}

/** The same measure is carried out. */
const thenDone = ({ subject, cycle, measure }: Data) =>
  of('carried-out', { subject, cycle, measure })

/** Its year is over. */
const thenOver = ({ cycle }: Data) => of('applied', { cycle })

/** The same year with something else in that event. */
function changed(kind: string, wanted: Wanted, parts: (data: Data) => Data) {
  const { events, place } = found(kind, wanted)
  return events.map((event, at) =>
    at === place
      ? { ...event, data: { ...dataOf(event), ...parts(dataOf(event)) } as never }
      : event,
  )
}

function twice(kind: string, wanted: Wanted): readonly StoredEvent[] {
  const { events, place } = found(kind, wanted)
  return [...events.slice(0, place), events[place]!, ...events.slice(place)]
}

function said(events: readonly StoredEvent[]): readonly string[] {
  return [...new Set(auditMeasures(events).findings.map(({ what }) => what))]
}

/** A measure that a ruling took back. */
const isUpheldOfMeasure = () => {
  const { events, place } = found('appraisal', of('lifted'))
  return { events, place, at: (dataOf(events[place]!)['ruling'] as Data)['at'] }
}

describe('the audit of measures', () => {
  it('finds nothing in years that ran as they should, and measures of every fate', () => {
    const fates = new Set<string>()
    for (const events of years) {
      const { measures, findings } = auditMeasures(events)
      expect(findings).toEqual([])
      for (const own of measures.values()) for (const stage of own.values()) fates.add(stage)
    }
    expect([...fates].sort()).toEqual(expect.arrayContaining(['carried-out', 'declined', 'lifted']))
  })

  it.each([
    [
      'a decision lost',
      without('appraisal', of('decided', { outcome: 'accepted' }), thenDone),
      'a stage was skipped',
    ],
    ['a telling lost', without('appraisal', of('notified'), thenDone), 'a stage was skipped'],
    ['a decision taken twice', twice('appraisal', of('decided')), 'a stage was skipped'],
    ['something done twice', twice('appraisal', of('carried-out')), 'a stage was skipped'],
    ['a proposal lost', without('appraisal', of('proposed')), 'a proposal is missing'],
    [
      'another proposal',
      changed('appraisal', of('proposed'), ({ measures }) => ({
        measures: (measures as Data[]).map((each) => ({ ...each, clause: 'gift' })),
      })),
      'another proposal',
    ],
    [
      'more proposed than there is a rule for',
      changed('appraisal', of('proposed'), ({ measures }) => ({
        measures: [...(measures as Data[]), ...(measures as Data[])],
      })),
      'another proposal',
    ],
    [
      'a decision in the own case',
      changed('appraisal', of('decided'), ({ subject }) => ({ actor: subject })),
      'judged the own case',
    ],
    [
      'a decision without the role',
      changed('appraisal', of('decided'), () => ({ actor: 'h-registrar' })),
      'decided without the role',
    ],
    [
      'something done on the day of being told',
      changed('appraisal', of('carried-out'), () => ({ on: '2026-01-05' })),
      'done too early',
    ],
    [
      'something taken back without a ruling',
      changed('appraisal', of('lifted'), () => ({ ruling: { at: '2026-01-05T09:00+08:00' } })),
      'taken back without a ruling',
    ],
    [
      'something not taken back',
      without('appraisal', of('lifted')),
      'a measure was not taken back',
    ],
    ['a year over too early', without('appraisal', of('carried-out'), thenOver), 'over too early'],
    [
      'another count at the end',
      changed('cycle', of('applied'), () => ({ measures: { open: 1 } })),
      'over too early',
    ],
    ['somebody not carried on', without('appraisal', of('carried')), 'not carried on'],
    ['somebody carried on twice', twice('appraisal', of('carried')), 'carried on twice'],
  ])('finds %s', (_, broken, what) => {
    expect(said(broken)).toContain(what)
  })

  it('finds what was done though a ruling had taken it back', () => {
    const { events, place } = isUpheldOfMeasure()
    const { ruling: _, reason: __, ...data } = dataOf(events[place]!)
    const on = String(data['at']).slice(0, 10)
    const done = { ...events[place]!, data: { ...data, type: 'carried-out', on } as never }
    const broken = events.map((event, at) => (at === place ? done : event))
    expect(said(broken)).toContain('done though it was not to be')
  })
})
