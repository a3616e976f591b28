import type { AppraisalEvent, CycleEvent } from '../../../cycle/index.ts'
import type { StoredEvent } from '../../../log/index.ts'
import { dayFrom } from '../draw/hand.ts'
import { type Finding, finding } from '../finding.ts'
import { measureRules, measuresFor } from '../simulated-rules.ts'
import { effectDays } from '../simulated-year.ts'
import { dayOfInstant } from '../world/world.ts'
import type { MeasureStage } from '../world/year-model.ts'
import { type Said, streamsOf } from './data-of.ts'
import { heldBy, holdersOf } from './posts-told.ts'

/** What an audit makes of measures. */
export interface AuditedMeasures {
  /** By the name of the appraisal's stream, then by their clauses. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, MeasureStage>>
  readonly findings: readonly Finding[]
}

/** A measure, as its events tell it. */
interface Told {
  stage: MeasureStage
  /** The last day on which it may not have effect yet. */
  until: string
}

/** What there is to look into: all events, and the ones of the objections by their matter. */
interface Whole {
  readonly events: readonly StoredEvent[]
  readonly places: ReadonlyMap<StoredEvent, number>
  readonly objections: ReadonlyMap<string, readonly Heard[]>
}

/** A step of an objection, and where it stands in the log. */
interface Heard {
  readonly type: string
  readonly at: string
  readonly upheld: boolean
  readonly place: number
}

/**
 * Every measure by its events alone: proposed as the star that was confirmed has it, decided by the role of its
 * clause and by nobody who has a part in it, told, and done after the time to object; nothing was open or upheld
 * then, what was upheld took it back, and no year was over before all of them were.
 */
export function auditMeasures(events: readonly StoredEvent[]): AuditedMeasures {
  const whole: Whole = {
    ...{ events, places: new Map(events.map((event, place) => [event, place])) },
    objections: heardIn(events),
  }
  const measures = new Map<string, ReadonlyMap<string, MeasureStage>>()
  const findings: Finding[] = []
  for (const [stream, said] of streamsOf(events, 'appraisal')) {
    const own = auditOne(whole, stream, said, findings)
    measures.set(stream, new Map([...own].map(([clause, { stage }]) => [clause, stage])))
  }
  for (const said of streamsOf(events, 'cycle').values()) {
    findings.push(...auditEnds(whole, said))
  }
  return { measures, findings }
}

function heardIn(events: readonly StoredEvent[]): Whole['objections'] {
  const heard = new Map<string, Heard[]>()
  for (const said of streamsOf(events, 'objection').values()) {
    const [first] = said
    const matter = first?.event.type === 'raised' ? first.event.matter.id : ''
    const steps = said.map(({ event, stored }) => ({
      ...{ type: event.type, at: event.at, place: events.indexOf(stored) },
      upheld: event.type === 'ruled' && event.outcome !== 'rejected',
    }))
    heard.set(matter, steps)
  }
  return heard
}

function auditOne(
  whole: Whole,
  stream: string,
  said: readonly Said<AppraisalEvent>[],
  findings: Finding[],
): ReadonlyMap<string, Told> {
  const measures = new Map<string, Told>()
  let grade: string | null = ''
  let at = ''
  for (const { event, stored } of said) {
    const hold = (holds: boolean, what: string) => {
      if (!holds) findings.push(finding(what, [`${stream} ${event.type} by ${event.actor}`]))
    }
    hold(event.at >= at, 'time went back')
    at = event.at
    if ('result' in event) grade = event.result.grade
    else if (event.type === 'proposed') propose(measures, event, grade, hold)
    else if (event.type === 'confirmed') hold(isProposed(said, grade), 'a proposal is missing')
    else if ('measure' in event) step(whole, stream, measures, { event, stored }, hold)
  }
  findings.push(...unlifted(whole, stream, measures, said))
  return measures
}

type Hold = (holds: boolean, what: string) => void
type Of<Type extends AppraisalEvent['type']> = Extract<AppraisalEvent, { readonly type: Type }>
type Step = Of<'decided' | 'notified' | 'lifted' | 'carried-out'>

function isProposed(said: readonly Said<AppraisalEvent>[], grade: string | null): boolean {
  const wanted = measuresFor(grade ?? '').length > 0 ? 1 : 0
  return said.filter(({ event }) => event.type === 'proposed').length === wanted
}

function propose(
  measures: Map<string, Told>,
  { measures: proposed }: Of<'proposed'>,
  grade: string | null,
  hold: Hold,
): void {
  const named = (list: readonly { readonly clause: string; readonly decidedBy: string }[]) =>
    list.map(({ clause, decidedBy }) => `${clause} by ${decidedBy}`).join(', ')
  hold(named(proposed) === named(measuresFor(grade ?? '')), 'another proposal')
  for (const { clause } of proposed) measures.set(clause, { stage: 'proposed', until: '' })
}

const before: { readonly [type in Step['type']]: readonly MeasureStage[] } = {
  decided: ['proposed'],
  notified: ['accepted'],
  lifted: ['proposed', 'accepted', 'notified'],
  'carried-out': ['notified'],
}

function step(
  whole: Whole,
  stream: string,
  measures: Map<string, Told>,
  { event, stored }: { readonly event: Step; readonly stored: StoredEvent },
  hold: Hold,
): void {
  const told = measures.get(event.measure)
  hold(told !== undefined && before[event.type].includes(told.stage), 'a stage was skipped')
  if (!told) return
  const place = whole.places.get(stored) ?? 0
  const day = dayOfInstant(event.at)
  const heard = whole.objections.get(`${matterOf(stream)}/${event.measure}`) ?? []
  const known = heard.filter((each) => each.place < place && each.at <= event.at)
  if (event.type === 'decided' || event.type === 'carried-out') {
    const earlier = whole.events.slice(0, place)
    const holders = holdersOf(earlier, event.subject, day)
    const isOwn = event.actor === (event.subject as string) || holders.includes(event.actor)
    hold(!isOwn, 'judged the own case')
    if (event.type === 'decided') {
      const role = Object.entries(measureRules).find(([clause]) => clause === event.measure)?.[1]
      const held = heldBy(earlier, event.actor, day)
      hold(role !== undefined && held.includes(role.decidedBy), 'decided without the role')
    } else {
      hold(told.until < event.on && event.on <= day, 'done too early')
      const open = known.at(-1)?.type
      hold(open !== 'raised' && open !== 'admitted', 'done while objected to')
      hold(!known.some(({ upheld }) => upheld), 'done though it was not to be')
    }
  }
  if (event.type === 'lifted') hold(known.some(isRuling(event)), 'taken back without a ruling')
  if (event.type === 'notified') told.until = dayFrom(day, effectDays)
  told.stage = event.type === 'decided' ? event.outcome : event.type
}

function isRuling({ ruling }: Of<'lifted'>): (heard: Heard) => boolean {
  return ({ upheld, at }) => upheld && at === ruling.at
}

/** Measures that a ruling was about in time, and that stand all the same. */
function unlifted(
  { objections, places }: Whole,
  stream: string,
  measures: ReadonlyMap<string, Told>,
  said: readonly Said<AppraisalEvent>[],
): readonly Finding[] {
  return [...measures].flatMap(([clause, { stage }]) => {
    const ruled = objections.get(`${matterOf(stream)}/${clause}`)?.find(({ upheld }) => upheld)
    if (!ruled || stage === 'lifted') return []
    const earlier = said.filter(({ stored }) => (places.get(stored) ?? 0) < ruled.place)
    // Whatever happened to the appraisal at a later time came first: nothing is taken back before that.
    if (earlier.some(({ event }) => event.at > ruled.at)) return []
    const own = earlier.filter(({ event }) => 'measure' in event && event.measure === clause)
    const last = own.at(-1)?.event
    const isOver =
      last?.type === 'carried-out' || (last?.type === 'decided' && last.outcome !== 'accepted')
    const isProposed = earlier.some(({ event }) => event.type === 'proposed')
    return isProposed && !isOver
      ? [finding('a measure was not taken back', [`${stream} ${clause}`])]
      : []
  })
}

function matterOf(stream: string): string {
  return stream.slice('appraisal/'.length)
}

/** When a year was over nothing was open, and as much had become of it as it says; what was carried on was carried. */
function auditEnds(whole: Whole, said: readonly Said<CycleEvent>[]): readonly Finding[] {
  const findings: Finding[] = []
  for (const { event, stored } of said) {
    if (event.type !== 'applied' && event.type !== 'carried-on') continue
    const earlier = whole.events.slice(0, whole.places.get(stored))
    const own = [
      ...streamsOf(event.type === 'applied' ? earlier : whole.events, 'appraisal'),
    ].filter(([stream]) => stream.startsWith(`appraisal/${event.cycle}/`))
    if (event.type === 'applied') findings.push(...auditCounts(event, own))
    else findings.push(...own.flatMap(([stream, each]) => uncarried(event, stream, each)))
  }
  return findings
}

type Applied = Extract<CycleEvent, { readonly type: 'applied' }>
type Own = readonly (readonly [string, readonly Said<AppraisalEvent>[]])[]

function auditCounts({ cycle, measures }: Applied, own: Own): readonly Finding[] {
  const last = new Map<string, string>()
  for (const [stream, said] of own) {
    for (const { event } of said) {
      if (event.type === 'proposed') {
        for (const { clause } of event.measures) last.set(`${stream} ${clause}`, 'open')
      } else if ('measure' in event) last.set(`${stream} ${event.measure}`, endOf(event))
    }
  }
  const count = (end: string) => [...last.values()].filter((each) => each === end).length
  const found = [count('open'), count('declined'), count('carried-out'), count('lifted')]
  const named = [measures.open, measures.declined, measures.carriedOut, measures.lifted]
  if (found[0] === 0 && found.join() === named.join()) return []
  return [finding('over too early', [`${cycle}: ${found.join()}, it says ${named.join()}`])]
}

function endOf(event: Step): string {
  if (event.type === 'decided') return event.outcome === 'declined' ? 'declined' : 'open'
  return event.type === 'notified' ? 'open' : event.type
}

/** What happened to an appraisal at a later time keeps it back. */
function uncarried(
  { at }: CycleEvent,
  stream: string,
  said: readonly Said<AppraisalEvent>[],
): readonly Finding[] {
  const carried = said.filter(({ event }) => event.type === 'carried')
  if (carried.length > 1) return [finding('carried on twice', [stream])]
  if (carried.length === 1 || said.some(({ event }) => event.at > at)) return []
  return [finding('not carried on', [stream])]
}
