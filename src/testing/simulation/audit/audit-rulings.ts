import type { AppraisalEvent, CycleEvent } from '../../../cycle/index.ts'
import type { StoredEvent } from '../../../log/index.ts'
import { type Finding, finding } from '../finding.ts'
import { type Said, streamsOf } from './data-of.ts'

/** Objections to grades and measures were raised, admitted and ruled on, by somebody who had not judged; what was upheld changed the results. */
export function auditRulings(events: readonly StoredEvent[]): readonly Finding[] {
  const cycles = streamsOf(events, 'cycle')
  const appraisals = streamsOf(events, 'appraisal')
  const findings: Finding[] = []
  for (const [stream, said] of streamsOf(events, 'objection')) {
    let stage = 'none'
    let [matter, subject] = ['', '']
    for (const { event, stored } of said) {
      const place = `${stream} ${event.type} by ${event.actor}`
      if (stage !== before[event.type]) findings.push(finding('a stage was skipped', [place]))
      stage = event.type
      if (event.type === 'raised') {
        matter = event.matter.id
        subject = matter.split('/')[2] ?? ''
      }
      if (event.type !== 'ruled' && event.type !== 'admitted') continue
      const [id, population, , measure] = matter.split('/')
      const earlier = new Set(events.slice(0, events.indexOf(stored)))
      const own = appraisals.get(`appraisal/${id}/${population}/${subject}`) ?? []
      const cycle = cycles.get(`cycle/${id}`) ?? []
      const judges = [own[0]?.event.actor, publishedBy(cycle), ...decidersOf(own, measure, earlier)]
      if (judges.includes(event.actor)) findings.push(finding('ruled on what it judged', [place]))
      if (event.actor === subject) findings.push(finding('judged the own case', [place]))
      // What comes of one about a measure, the audit of measures asks.
      if (event.type !== 'ruled' || event.outcome === 'rejected' || measure !== undefined) continue
      const isDrawn = cycle.some((each) => isRevision(each, matter, event.at))
      if (!isDrawn && !isPassed(cycle, stored, events, event.at)) {
        findings.push(finding('a revision is missing', [place]))
      }
    }
  }
  return findings
}

const before: { readonly [type: string]: string } = {
  raised: 'none',
  admitted: 'raised',
  ruled: 'admitted',
}

/** Who had decided on a measure before. */
function decidersOf(
  said: readonly Said<AppraisalEvent>[],
  measure: string | undefined,
  earlier: ReadonlySet<StoredEvent>,
): readonly string[] {
  return said.flatMap(({ event, stored }) => {
    const isIts = event.type === 'decided' && event.measure === measure
    return isIts && earlier.has(stored) ? [event.actor] : []
  })
}

function publishedBy(cycle: readonly Said<CycleEvent>[]): string | undefined {
  return cycle.find(({ event }) => event.type === 'published')?.event.actor
}

function isRevision({ event }: Said<CycleEvent>, matter: string, at: string): boolean {
  return event.type === 'revised' && event.ruling.matter.id === matter && event.ruling.at === at
}

/** Whether the cycle had gone on past the time of the ruling: then nothing can be drawn from it. */
function isPassed(
  cycle: readonly Said<CycleEvent>[],
  ruling: StoredEvent,
  events: readonly StoredEvent[],
  at: string,
): boolean {
  const until = events.indexOf(ruling)
  return cycle.some(({ event, stored }) => event.at > at && events.indexOf(stored) < until)
}
