import { assess } from '../../../assessment/index.ts'
import type { CycleId } from '../../../cycle/index.ts'
import type { EventLog } from '../../../log/index.ts'
import { vouchedFact } from '../../../record/index.ts'
import type { FactId, PledgeId, SubjectId } from '../../../vocabulary/index.ts'
import { type Finding, finding } from '../finding.ts'
import { compiledOf, type SimulatedBook } from '../simulated-book.ts'
import { type SimulatedRules, simulatedZone } from '../simulated-rules.ts'
import type { Told } from '../told.ts'
import { type AuditedAccounts, auditAccounts, auditPostings, starOf } from './audit-accounts.ts'
import { type AuditedFacts, auditFacts, auditFollowing } from './audit-facts.ts'
import { allEvents, auditLog, auditTold } from './audit-log.ts'
import { type AuditedMeasures, auditMeasures } from './audit-measures.ts'
import { type AuditedPledges, auditPledges } from './audit-pledges.ts'
import { type AuditedYears, auditYears } from './audit-year.ts'

/** What is to be audited. */
interface Audited {
  readonly log: EventLog
  readonly book: SimulatedBook
  readonly rules: SimulatedRules
  readonly told: readonly Told[]
}

/** What an audit counted, and what it found. */
export interface Audit {
  readonly events: number
  readonly pledges: number
  readonly facts: number
  readonly accounts: number
  /** How many appraisals there are, of all cycles. */
  readonly appraisals: number
  /** How many measures were proposed, in all appraisals. */
  readonly measures: number
  /** How many subjects have which star. */
  readonly stars: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
}

/**
 * Recomputes stages, balances and stars from the stored events alone, and holds the book's answers, and what
 * it acknowledged, to them.
 */
export async function audit({ log, book, rules, told }: Audited): Promise<Audit> {
  const events = await allEvents(log)
  const pledges = auditPledges(events, rules.rulebook.pledges)
  const facts = auditFacts(events)
  const accounts = auditAccounts(events)
  const years = auditYears(events)
  const measures = auditMeasures(events)
  const { stars, findings } = await auditStars(book, rules, facts)
  return {
    ...{ events: events.length, pledges: pledges.stages.size, facts: facts.facts.size, stars },
    ...{ accounts: accounts.balances.size, appraisals: years.grades.size },
    measures: [...measures.measures.values()].reduce((sum, { size }) => sum + size, 0),
    findings: [
      ...(await auditLog(log, events)),
      ...auditTold(events, told),
      ...[...pledges.findings, ...facts.findings, ...accounts.findings, ...years.findings],
      ...measures.findings,
      ...(await auditFollowing(log, events)),
      ...auditPostings(events),
      ...(await auditAnswers(book, pledges, facts, accounts)),
      ...(await auditYearAnswers(book, years)),
      ...(await auditMeasureAnswers(book, measures)),
      ...findings,
    ],
  }
}

async function auditAnswers(
  book: SimulatedBook,
  pledges: AuditedPledges,
  facts: AuditedFacts,
  accounts: AuditedAccounts,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const hold = (what: string, of: string, wanted: unknown, found: unknown) => {
    const [left, right] = [JSON.stringify(wanted), JSON.stringify(found)]
    if (left !== right)
      findings.push(finding(what, [`${of}: the events say ${left}, the book ${right}`]))
  }
  for (const [id, stage] of pledges.stages) {
    hold('another stage', id, stage, (await book.pledge(id as PledgeId))?.status)
  }
  for (const [id, { status }] of facts.facts) {
    hold('another status', id, status, (await book.fact(id as FactId))?.status)
  }
  for (const [stream, { posted, pending }] of accounts.balances) {
    const [, cycle = '', ...holder] = stream.split('/')
    const answer = await book.balance({ cycle, holder: holder.join('/') as SubjectId })
    hold('another balance', stream, [posted, pending], [answer.posted, answer.pending])
  }
  return findings
}

async function auditYearAnswers(
  { year }: SimulatedBook,
  { stages, grades }: AuditedYears,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [id, stage] of stages) {
    const found = (await year?.cycle(id as CycleId))?.status
    if (found !== stage) findings.push(finding('another stage', [`${id}: ${stage}, ${found}`]))
  }
  for (const [stream, grade] of grades) {
    const [, cycle = '', population = '', subject = ''] = stream.split('/')
    const key = { cycle: cycle as CycleId, population, subject: subject as SubjectId }
    const found = (await year?.appraisal(key))?.results.at(-1)?.grade
    if (found !== grade) findings.push(finding('another grade', [`${stream}: ${grade}, ${found}`]))
  }
  return findings
}

async function auditMeasureAnswers(
  { year }: SimulatedBook,
  { measures }: AuditedMeasures,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [stream, own] of measures) {
    const [, cycle = '', population = '', subject = ''] = stream.split('/')
    const key = { cycle: cycle as CycleId, population, subject: subject as SubjectId }
    const state = await year?.appraisal(key)
    const answered = state && 'measures' in state ? state.measures : []
    const said = (list: Iterable<readonly [string, string]>) =>
      [...list].map((each) => each.join(' ')).join(', ')
    const found = said(answered.map(({ measure, status }) => [measure.clause, status] as const))
    const wanted = said(own)
    if (found === wanted) continue
    findings.push(finding('another measure', [`${stream}: ${wanted}; ${found}`]))
  }
  return findings
}

/** The star of everybody of whom a fact is known, by the events, and by the rulebook on the book's facts. */
async function auditStars(book: SimulatedBook, rules: SimulatedRules, { facts }: AuditedFacts) {
  const stars = new Map<string, number>()
  const findings: Finding[] = []
  const year = '2026'
  for (const subject of new Set([...facts.values()].map((fact) => fact.subject))) {
    const star = starOf(facts.values(), subject, year)
    stars.set(star, (stars.get(star) ?? 0) + 1)
    const known = []
    let page = await book.factsAbout({ subject: subject as SubjectId, limit: 500 })
    known.push(...page.entries)
    while (page.next !== undefined) {
      page = await book.factsAbout({ subject: subject as SubjectId, limit: 500, after: page.next })
      known.push(...page.entries)
    }
    const input = {
      ...{ subject: subject as SubjectId, period: year },
      facts: known.flatMap((state) => vouchedFact(state, simulatedZone) ?? []),
    }
    const assessed = assess(compiledOf(rules), input)
    const found = assessed.ok ? assessed.value.grade : assessed.refusals.map(({ code }) => code)
    if (found !== star) findings.push(finding('another star', [`${subject}: ${star}, ${found}`]))
  }
  return { stars, findings }
}
