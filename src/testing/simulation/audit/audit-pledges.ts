import type { StoredEvent } from '../../../log/index.ts'
import type { PledgeRules } from '../../../rulebook/index.ts'
import type { PledgeEvent } from '../../../work/pledge/index.ts'
import { type Finding, finding } from '../finding.ts'
import type { Stage } from '../world/world.ts'
import { type Said, streamsOf } from './data-of.ts'

/** What an audit makes of pledges. */
export interface AuditedPledges {
  /** By pledge. */
  readonly stages: ReadonlyMap<string, Stage>
  readonly findings: readonly Finding[]
}

/** From which stages each thing can happen to a pledge, and where it leads; `same` where it leads nowhere. */
const life: {
  readonly [type in PledgeEvent['type']]: readonly [readonly Stage[], Stage | 'same']
} = {
  proposed: [['none'], 'proposed'],
  commented: [['proposed'], 'same'],
  returned: [['proposed'], 'returned'],
  refused: [['proposed'], 'refused'],
  revised: [['returned'], 'proposed'],
  approved: [['proposed'], 'approved'],
  published: [['approved'], 'same'],
  given: [['approved'], 'same'],
  started: [['approved'], 'running'],
  progressed: [['running'], 'same'],
  checked: [['running'], 'same'],
  reminded: [['running'], 'same'],
  'correction-requested': [['running', 'claimed'], 'running'],
  corrected: [['running'], 'same'],
  extended: [['running'], 'same'],
  reviewed: [['running', 'claimed'], 'same'],
  claimed: [['running'], 'claimed'],
  verified: [['running', 'claimed'], 'fulfilled'],
  withdrawn: [['proposed', 'returned', 'approved', 'running'], 'withdrawn'],
}

/** What nobody does who has a part in the pledge. */
const judgements: ReadonlySet<PledgeEvent['type']> = new Set([
  ...(['commented', 'approved', 'returned', 'refused', 'checked'] as const),
  ...(['correction-requested', 'extended', 'reviewed', 'verified'] as const),
])

/** The stages of all pledges by their events alone, and whatever was not as the rules have it. */
export function auditPledges(events: readonly StoredEvent[], rules: PledgeRules): AuditedPledges {
  const stages = new Map<string, Stage>()
  const findings: Finding[] = []
  for (const [stream, said] of streamsOf(events, 'pledge')) {
    const audited = auditLife(stream, said, rules)
    stages.set(stream.slice('pledge/'.length), audited.stage)
    findings.push(...audited.findings)
  }
  return { stages, findings: [...findings, ...auditPlaces(events, rules)] }
}

function auditLife(stream: string, said: readonly Said<PledgeEvent>[], rules: PledgeRules) {
  const findings: Finding[] = []
  const parties = new Set<string>()
  const announced = { ways: new Set<string>(), forms: new Set<string>() }
  let [stage, at]: [Stage, string] = ['none', '']
  for (const { event } of said) {
    const [from, to] = life[event.type]
    const place = `${stream} ${event.type} by ${event.actor}`
    if (!from.includes(stage))
      findings.push(finding('a stage was skipped', [`${place} at ${stage}`]))
    if (event.at < at) findings.push(finding('time went back', [place]))
    if (judgements.has(event.type) && parties.has(event.actor)) {
      findings.push(finding('judged the own case', [place]))
    }
    for (const party of partiesOf(event)) parties.add(party)
    if (event.type === 'published') announced.ways.add(event.way)
    if (event.type === 'given') announced.forms.add(event.form)
    if (event.type === 'started' && !isReady(announced, rules)) {
      findings.push(finding('ran before it was public', [place]))
    }
    if (to !== 'same') stage = event.type === 'verified' ? event.outcome : to
    at = event.at
  }
  if (stage === 'approved' && isReady(announced, rules)) {
    findings.push(finding('public and given, and does not run', [stream]))
  }
  return { stage, findings }
}

function partiesOf(event: PledgeEvent): readonly string[] {
  switch (event.type) {
    case 'proposed':
      return [event.by, ...event.with, event.actor, ...(event.led === null ? [] : [event.led])]
    case 'revised':
    case 'claimed':
      return [event.actor]
    default:
      return []
  }
}

function isReady(
  { ways, forms }: { readonly ways: ReadonlySet<string>; readonly forms: ReadonlySet<string> },
  rules: PledgeRules,
): boolean {
  const isGiven = rules.forms.length === 0 || forms.size > 0
  return isGiven && rules.publications.every((way) => ways.has(way))
}

/** Nobody has more pledges than the rules allow; every proposal takes its places, every end frees them. */
function auditPlaces(events: readonly StoredEvent[], rules: PledgeRules): readonly Finding[] {
  const findings: Finding[] = []
  const [entered, released] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (const [stream, said] of streamsOf(events, 'register')) {
    const held = new Set<string>()
    for (const { event, stored } of said) {
      const isEntry = event.type === 'entered'
      if (isEntry === held.has(event.pledge)) findings.push(finding('a place twice over', [stream]))
      if (isEntry) held.add(event.pledge)
      else held.delete(event.pledge)
      if (held.size > rules.perMember.atMost) findings.push(finding('too many pledges', [stream]))
      const own = (isEntry ? entered : released).get(stored.command) ?? []
      own.push(`${event.member} ${event.pledge}`)
      ;(isEntry ? entered : released).set(stored.command, own)
    }
  }
  return [...findings, ...auditEntries(events, entered, released)]
}

type ByCommand = ReadonlyMap<string, readonly string[]>

function auditEntries(
  events: readonly StoredEvent[],
  entered: ByCommand,
  released: ByCommand,
): readonly Finding[] {
  const units = new Set(
    events.filter(({ stream }) => stream.startsWith('unit/')).map(({ stream }) => stream.slice(5)),
  )
  const findings: Finding[] = []
  for (const [stream, said] of streamsOf(events, 'pledge')) {
    const [first] = said
    if (first?.event.type !== 'proposed') continue
    const { by, with: others, pledge } = first.event
    const wanted = [by, ...others]
      .filter((each) => !units.has(each))
      .map((each) => `${each} ${pledge}`)
    for (const { event, stored } of said) {
      const isEnd = event.type === 'refused' || event.type === 'withdrawn'
      if (!isEnd && event.type !== 'proposed') continue
      const found = (isEnd ? released : entered).get(stored.command) ?? []
      if ([...found].sort().join() !== [...wanted].sort().join()) {
        findings.push(finding('places and pledge differ', [`${stream} ${event.type}`]))
      }
    }
  }
  return findings
}
