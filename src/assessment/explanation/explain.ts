import type { ExplainWords } from './explain-words.ts'
import type { Explained } from './explained.ts'
import { gradeTitle } from './names.ts'
import { tellGrade } from './tell-grade.ts'
import { tellGround } from './tell-item.ts'
import { tellMeasure } from './tell-measure.ts'
import { tellPlace } from './tell-place.ts'
import { tellTrace } from './tell-trace.ts'
import { clauseWithSource, type Telling, type TraceLine } from './telling.ts'

/** What `explain` takes from a language: its words. */
export interface Explainer {
  readonly explain: ExplainWords
}

/**
 * Says why a subject has its grade, from the grade down to fact, evidence and ballot count, one line a
 * step, indented by two spaces a level. It reads the trace of the computation itself.
 */
export function explain(assessment: Explained, { explain: words }: Explainer): readonly string[] {
  const clauses = new Map(assessment.clauses.map((info) => [info.clause, info]))
  const { raters, attributes, inputs, links } = assessment
  const telling: Telling = { words, clauses, raters, attributes, inputs, links }
  const lines: readonly TraceLine[] = [
    { depth: 0, text: tellGrade(assessment, telling) },
    ...decisionLines(assessment, telling),
    ...groundLines(assessment, telling),
    ...idleLines(assessment, telling),
    ...tellPlace(assessment, telling),
    ...beforeLines(assessment, telling),
    ...barredLines(assessment, telling),
    { depth: 0, text: rulesLine(assessment, telling) },
    ...assessment.traces.flatMap(({ trace }) => tellTrace(trace, 0, telling)),
    ...assessment.standing.setAside.map((aside) => ({ depth: 0, text: words.setAside(aside) })),
    ...assessment.measures.map((measure) => {
      return { depth: 0, text: tellMeasure(measure, assessment, telling) }
    }),
  ]
  return lines.map(({ depth, text }) => '  '.repeat(depth) + text)
}

/** What people decided about the profile. Decided values say so in their own place. */
function decisionLines({ standing }: Explained, telling: Telling): readonly TraceLine[] {
  const { decisions = [], profile } = standing
  return decisions
    .filter(({ clause }) => clause === profile)
    .map(({ by, reason }) => ({ depth: 1, text: telling.words.decided({ by, reason }) }))
}

/** Where steps are limited: the grade that they count from. */
function beforeLines(assessment: Explained, telling: Telling): readonly TraceLine[] {
  const { before } = assessment.standing
  if (before === undefined) return []
  const grade = before === null ? undefined : gradeTitle(before, assessment, telling)
  return [{ depth: 1, text: telling.words.before({ grade }) }]
}

/** The measures that it is not eligible for. */
function barredLines({ barred = [] }: Explained, telling: Telling): readonly TraceLine[] {
  return barred.map(({ measure, clause }) => {
    const said = { measure, clause: clauseWithSource(clause, telling) }
    return { depth: 1, text: telling.words.barred(said) }
  })
}

/**
 * The facts behind the case that gave the grade and each veto that changed it. Quotas are told with the line
 * that was in force.
 */
function groundLines(
  { byCase, because, grounds, cuts = [], standing }: Explained,
  telling: Telling,
): readonly TraceLine[] {
  const told = new Set([...cuts.map(({ clause }) => clause), standing.profile])
  const reasons = [...(byCase === undefined ? [] : [byCase]), ...because]
  const untold = reasons.filter((clause) => !told.has(clause))
  return untold.flatMap((clause) => {
    return withFacts(clause, clauseWithSource(clause, telling), grounds, telling)
  })
}

/** Vetoes that hold and changed nothing: whoever is marked so is told, though the grade is low already. */
function idleLines(
  { vetoes, because, grounds, standing }: Explained,
  telling: Telling,
): readonly TraceLine[] {
  if (standing.outcome !== 'graded') return []
  const idle = vetoes.filter(({ clause, whenMissing, effect }) => {
    if (effect.kind === 'not-eligible' || because.includes(clause)) return false
    const outcome = standing.gates.find((gate) => gate.clause === clause)?.outcome
    return outcome === 'hit' || (outcome === 'missing' && whenMissing === 'hit')
  })
  return idle.flatMap(({ clause }) => {
    const text = telling.words.idle({ clause: clauseWithSource(clause, telling) })
    return withFacts(clause, text, grounds, telling)
  })
}

/** A line, and below it the facts that a condition counted. */
function withFacts(
  clause: string,
  text: string,
  grounds: Explained['grounds'],
  telling: Telling,
): readonly TraceLine[] {
  const facts = grounds.find((each) => each.clause === clause)?.facts ?? []
  return [
    { depth: 1, text },
    ...facts.map((fact) => ({ depth: 2, text: tellGround(fact, telling) })),
  ]
}

function rulesLine({ rulebook, period, inForce }: Explained, { words }: Telling): string {
  const { from, until } = inForce
  return words.rules({ ...rulebook, period, from, until })
}
