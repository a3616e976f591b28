import type { AppraisalEvent, CycleEvent } from '../../../cycle/index.ts'
import type { StoredEvent } from '../../../log/index.ts'
import { type Finding, finding } from '../finding.ts'
import type { CycleStage } from '../world/year-model.ts'
import { starOf } from './audit-accounts.ts'
import { type AuditedFact, recordedFact } from './audit-facts.ts'
import { auditRulings } from './audit-rulings.ts'
import { type Said, streamsOf } from './data-of.ts'
import { rollBefore } from './roll-before.ts'

/** What an audit makes of years. */
export interface AuditedYears {
  /** By cycle. */
  readonly stages: ReadonlyMap<string, CycleStage>
  /** By cycle, population and subject: the star that holds. */
  readonly grades: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

/** From which stage each thing can happen to a cycle, and where it leads. */
const life: {
  readonly [type in CycleEvent['type']]?: readonly [CycleStage | 'none', CycleStage]
} = {
  opened: ['none', 'open'],
  begun: ['open', 'running'],
  closed: ['running', 'closed'],
  published: ['closed', 'provisional'],
  announced: ['provisional', 'provisional'],
  revised: ['provisional', 'provisional'],
  confirmed: ['provisional', 'confirmed'],
  applied: ['confirmed', 'applied'],
  'carried-on': ['applied', 'carried'],
}

/** Every year by its events alone: stages, who had to be judged, every star, what had to follow. */
export function auditYears(events: readonly StoredEvent[]): AuditedYears {
  const stages = new Map<string, CycleStage>()
  const grades = new Map<string, string>()
  const findings: Finding[] = []
  const appraisals = streamsOf(events, 'appraisal')
  for (const [stream, said] of streamsOf(events, 'cycle')) {
    const id = stream.slice('cycle/'.length)
    const told = auditStages(stream, said)
    stages.set(id, told.stage)
    findings.push(...told.findings)
    const own = [...appraisals].filter(([name]) => name.startsWith(`appraisal/${id}/`))
    const year = { events, cycle: said, appraisals: new Map(own) }
    findings.push(...auditGradings(year, grades), ...auditConfirmations(year))
  }
  return { stages, grades, findings: [...findings, ...auditRulings(events)] }
}

function auditStages(stream: string, said: readonly Said<CycleEvent>[]) {
  const findings: Finding[] = []
  let stage: CycleStage | 'none' = 'none'
  let at = ''
  for (const { event } of said) {
    const [from, to]: readonly [string, CycleStage] = life[event.type] ?? ['none', 'open']
    const place = `${stream} ${event.type} at ${stage}`
    if (from !== stage) findings.push(finding('a stage was skipped', [place]))
    if (event.at < at) findings.push(finding('time went back', [place]))
    stage = to
    at = event.at
  }
  return { stage: stage === 'none' ? 'open' : stage, findings }
}

interface AuditedYear {
  readonly events: readonly StoredEvent[]
  readonly cycle: readonly Said<CycleEvent>[]
  /** By the name of the stream. */
  readonly appraisals: ReadonlyMap<string, readonly Said<AppraisalEvent>[]>
}

function happenedIn<Type extends CycleEvent['type']>({ cycle }: AuditedYear, type: Type) {
  const found = cycle.flatMap(({ event, stored }) =>
    event.type === type ? [{ event, stored }] : [],
  )
  // Filtered by its type.
  return found as unknown as readonly Said<Extract<CycleEvent, { readonly type: Type }>>[]
}

/** Everybody who had to be judged has one grade in each population, and it is the star of the facts. */
function auditGradings(year: AuditedYear, grades: Map<string, string>): readonly Finding[] {
  const [closed] = happenedIn(year, 'closed')
  const [published] = happenedIn(year, 'published')
  const wanted = new Set<string>()
  const findings: Finding[] = []
  if (closed && published) {
    const { cycle, asOf, at } = closed.event
    const before = year.events.slice(0, year.events.indexOf(published.stored))
    // The roll is that of the closing; facts of before it may come in until the results are drawn up.
    const until = before.slice(0, before.indexOf(closed.stored))
    const standing = until.filter(({ command }) => command !== closed.stored.command)
    for (const { population, subject, certain } of rollBefore(standing, asOf, at)) {
      const stream = `appraisal/${cycle}/${population}/${subject}`
      wanted.add(stream)
      const said = year.appraisals.get(stream) ?? []
      const gradings = said.filter(({ event }) => event.type === 'graded')
      if (gradings.length === 0 && !certain) continue
      if (gradings.length === 0) findings.push(finding('a grading is missing', [stream]))
      if (gradings.length > 1) findings.push(finding('graded twice', [stream]))
      const facts = factsKnown(before, at)
      grades.set(stream, starOf(facts.values(), subject, '2026'))
      findings.push(...auditGrades(year, stream, { subject, facts }, grades))
    }
  }
  const strange = [...year.appraisals.keys()].filter((stream) => !wanted.has(stream))
  return [...findings, ...strange.map((each) => finding('graded, and on no roll', [each]))]
}

interface Judged {
  readonly subject: string
  /** Those that counted when the cycle was closed. */
  readonly facts: ReadonlyMap<string, AuditedFact>
}

/** The first grade, and the one after each ruling about this subject. */
function auditGrades(
  year: AuditedYear,
  stream: string,
  { subject, facts }: Judged,
  grades: Map<string, string>,
): readonly Finding[] {
  const findings: Finding[] = []
  const hold = (found: unknown) => {
    const wanted = grades.get(stream)
    if (found !== wanted)
      findings.push(finding('another grade', [`${stream}: ${wanted}, ${found}`]))
  }
  const said = year.appraisals.get(stream) ?? []
  for (const { event } of said) if (event.type === 'graded') hold(event.result.grade)
  const rulings = happenedIn(year, 'revised').filter(
    ({ event }) => `appraisal/${event.ruling.matter.id}` === stream,
  )
  for (const { event, stored } of rulings) {
    const then = factsKnown(year.events.slice(0, year.events.indexOf(stored)), event.ruling.at)
    const left = [...then.values()].filter(({ fact }) => isListed(facts.get(fact)))
    grades.set(stream, starOf(left, subject, '2026'))
  }
  const last = said
    .map(({ event }) => ('result' in event ? event.result.grade : ''))
    .filter(Boolean)
  if (rulings.length > 0) hold(last.at(-1))
  return findings
}

/** What was withdrawn by then had been handed to no rules. */
function isListed(fact: AuditedFact | undefined): boolean {
  return fact !== undefined && fact.status !== 'withdrawn' && fact.status !== 'corrected'
}

/** The facts as they were known at an instant. */
function factsKnown(events: readonly StoredEvent[], at: string): ReadonlyMap<string, AuditedFact> {
  const facts = new Map<string, AuditedFact>()
  for (const said of streamsOf(events, 'record').values()) {
    for (const { event } of said) {
      if (event.at > at) continue
      const next = recordedFact(facts.get(event.fact), event)
      if (typeof next !== 'string') facts.set(event.fact, next)
    }
  }
  return facts
}

/** Once the cycle is confirmed every appraisal is, once; and none before. */
function auditConfirmations(year: AuditedYear): readonly Finding[] {
  const [confirmed] = happenedIn(year, 'confirmed')
  return [...year.appraisals].flatMap(([stream, said]) => {
    const own = said.filter(({ event }) => event.type === 'confirmed')
    const wanted = confirmed ? 1 : 0
    if (own.length === wanted) return []
    const what = own.length < wanted ? 'a confirmation is missing' : 'confirmed once too often'
    return [finding(what, [stream])]
  })
}
