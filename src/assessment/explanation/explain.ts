import { decimalText, equal } from '../../foundation/index.ts'
import type { Undecided } from '../../vocabulary/index.ts'
import { intervalText } from '../program/index.ts'
import type { ExplainWords } from './explain-words.ts'
import type { Explained } from './explained.ts'
import { gradeTitle } from './names.ts'
import { tellGround } from './tell-item.ts'
import { tellMeasure } from './tell-measure.ts'
import { tellPlace } from './tell-place.ts'
import { tellTrace } from './tell-trace.ts'
import { clauseTitle, clauseWithSource, type Telling, type TraceLine } from './telling.ts'

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
  const { raters, inputs, links } = assessment
  const telling: Telling = { words, clauses, raters, inputs, links }
  const lines: readonly TraceLine[] = [
    { depth: 0, text: gradeLine(assessment, telling) },
    ...decisionLines(assessment, telling),
    ...groundLines(assessment, telling),
    ...tellPlace(assessment, telling),
    { depth: 0, text: rulesLine(assessment, telling) },
    ...assessment.traces.flatMap(({ trace }) => tellTrace(trace, 0, telling)),
    ...assessment.standing.setAside.map((aside) => ({ depth: 0, text: words.setAside(aside) })),
    ...assessment.measures.map((measure) => {
      return { depth: 0, text: tellMeasure(measure, assessment, telling) }
    }),
  ]
  return lines.map(({ depth, text }) => '  '.repeat(depth) + text)
}

function gradeLine(assessment: Explained, telling: Telling): string {
  const { words } = telling
  const { grade, band, because, bands, undecided } = assessment
  const called = (name: string) => gradeTitle(name, assessment, telling)
  const reasons = because.map((clause) => clauseTitle(clause, telling)).join(', ')
  const at = bands.find((candidate) => candidate.grade === band)?.at
  const interval = at ? intervalText(at) : ''
  if (undecided) return openLine(undecided, called, telling)
  const { outcome } = assessment.standing
  if (outcome !== 'graded') return words.ungraded({ because: reasons, outcome })
  if (band === null) return words.ungraded({ because: reasons, outcome: undefined })
  const placed = words.graded({
    grade: called(band),
    value: valueText(assessment, telling),
    interval,
  })
  if (grade === band) return placed
  if (grade === null) return words.ungraded({ because: reasons, outcome: undefined })
  return words.changed({ grade: called(grade), band: placed, because: reasons })
}

/** A tie names at most so many of those who stand in it. */
const mostNamed = 12

function openLine(
  { clause, between, seats, tied }: Undecided,
  called: (grade: string) => string,
  telling: Telling,
): string {
  const [upper, lower] = between
  return telling.words.undecided({
    between: [called(upper), called(lower)],
    seats: String(seats),
    tied: tied.slice(0, mostNamed),
    count: String(tied.length),
    because: clauseTitle(clause, telling),
  })
}

/** What people decided about the profile. Decided values say so in their own place. */
function decisionLines({ standing }: Explained, telling: Telling): readonly TraceLine[] {
  const { decisions = [], profile } = standing
  return decisions
    .filter(({ clause }) => clause === profile)
    .map(({ by, reason }) => ({ depth: 1, text: telling.words.decided({ by, reason }) }))
}

/** The facts behind each veto that changed the grade. Quotas are told with the line that was in force. */
function groundLines(
  { because, grounds, cuts = [], standing }: Explained,
  telling: Telling,
): readonly TraceLine[] {
  const told = new Set([...cuts.map(({ clause }) => clause), standing.profile])
  const vetoes = because.filter((clause) => !told.has(clause))
  return vetoes.flatMap((clause) => {
    const facts = grounds.find((each) => each.clause === clause)?.facts ?? []
    const lines = facts.map((fact) => ({ depth: 2, text: tellGround(fact, telling) }))
    return [{ depth: 1, text: clauseWithSource(clause, telling) }, ...lines]
  })
}

/** The value that was held against the bands, with the rounding that made it. */
function valueText({ value, placed }: Explained, { words }: Telling): string {
  if (!value) return ''
  const after = decimalText(value)
  const [below] = placed?.from ?? []
  if (placed?.op !== 'round' || !below || equal(below.value, value)) return after
  return words.rounded({ before: decimalText(below.value), after, mode: placed.mode })
}

function rulesLine({ rulebook, period }: Explained, { words }: Telling): string {
  return words.rules({ ...rulebook, period })
}
