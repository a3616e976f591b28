import type { Assessment, SubjectResult } from '../../assessment/index.ts'
import { compare, type Json, type Trace } from '../../foundation/index.ts'
import type { CaseRun } from './run-case.ts'

/** What the cases showed: of how many results each clause had a part, and what was noted there. */
export interface Sightings {
  readonly reached: ReadonlyMap<string, number>
  readonly seen: (clause: string, what: string) => boolean
  /** Everybody that a case is about. */
  readonly results: readonly SubjectResult[]
}

/** Reads the traces, gates, grades and measures of all runs once. */
export function sightingsOf(runs: readonly CaseRun[]): Sightings {
  const reached = new Map<string, number>()
  const noted = new Set<string>()
  const results = runs.flatMap((run) => run.results)
  for (const run of runs) {
    for (const result of run.results) {
      const clauses = new Set<string>()
      const note = (clause: string, what: string) => {
        clauses.add(clause)
        noted.add(JSON.stringify([clause, what]))
      }
      noteResult(result, note)
      const reasons = run.reasonsOf(result)
      if (reasons) noteReasons(reasons, result, note)
      for (const clause of clauses) reached.set(clause, (reached.get(clause) ?? 0) + 1)
    }
  }
  return { reached, results, seen: (clause, what) => noted.has(JSON.stringify([clause, what])) }
}

type Noting = (clause: string, what: string) => void

const answers = { hit: 'true', clear: 'false', missing: 'missing' } as const

function noteResult({ standing, grade, measures }: SubjectResult, note: Noting): void {
  for (const { clause, outcome } of standing.gates) note(clause, answers[outcome])
  for (const { clause, outcome } of grade.cuts ?? []) note(clause, outcome)
  for (const { clause } of measures) note(clause, 'proposed')
  if (standing.profile !== undefined) note(standing.profile, 'true')
  for (const clause of grade.because) note(clause, 'true')
  if (grade.manual) note(grade.manual.clause, 'true')
}

function noteReasons({ traces }: Assessment, { input, standing }: SubjectResult, note: Noting) {
  const aside = new Set<string>(standing.setAside.map(({ fact }) => fact))
  const counted = (input.facts ?? []).filter(({ id }) => !aside.has(id))
  for (const { trace } of traces) noteTrace(trace, note)
  for (const { trace } of traces) {
    for (const item of itemsIn(trace)) {
      const matched = factsIn(item)
      const kind = aboutText(item, 'kind')
      for (const fact of counted) {
        if (fact.kind === kind) note(item.clause ?? '', matched.has(fact.id) ? 'true' : 'false')
      }
    }
  }
}

/** Every step: its clause was reached; limits that cut and options that were taken are noted by name. */
function noteTrace(root: Trace, note: Noting): void {
  const open: Trace[] = [root]
  for (let trace = open.pop(); trace; trace = open.pop()) {
    open.push(...trace.from)
    if (trace.clause === undefined) continue
    const option = aboutText(trace, 'option')
    note(trace.clause, 'reached')
    if (trace.op === 'at-most') note(trace.clause, capName(trace))
    if (trace.op === 'at-least') note(trace.clause, 'floor')
    if (option !== undefined) note(trace.clause, `option ${option}`)
    for (const step of stepsReached(trace)) note(trace.clause, step)
  }
}

/** The steps of a ladder that a value reached, by their places. */
function stepsReached(trace: Trace): readonly string[] {
  const value = trace.from[0]?.value
  if (trace.op !== 'ladder' || !value) return []
  return trace.ladder.steps.flatMap(({ from, reached }, index) => {
    const away = compare(value, from)
    return away > 0 || (away === 0 && reached === 'at') ? [`step ${index + 1}`] : []
  })
}

function capName(trace: Trace): string {
  const [per, cap] = [aboutText(trace, 'per'), aboutText(trace, 'cap')]
  return per === undefined ? 'cap' : `cap ${per} ${cap}`
}

/** The steps that are a clause over facts. */
function itemsIn(root: Trace): readonly Trace[] {
  const found: Trace[] = []
  const open: Trace[] = [root]
  for (let trace = open.pop(); trace; trace = open.pop()) {
    open.push(...trace.from)
    if (aboutText(trace, 'item') === 'facts') found.push(trace)
  }
  return found
}

function factsIn(root: Trace): ReadonlySet<string> {
  const found = new Set<string>()
  const open: Trace[] = [root]
  for (let trace = open.pop(); trace; trace = open.pop()) {
    open.push(...trace.from)
    const fact = aboutText(trace, 'fact')
    if (fact !== undefined) found.add(fact)
  }
  return found
}

function aboutText({ about }: Trace, name: string): string | undefined {
  const value = about === undefined ? undefined : ownPart(about, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function ownPart(value: Json, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
