import { decimalText, equal } from '../../foundation/index.ts'
import type { Undecided } from '../../vocabulary/index.ts'
import { intervalText } from '../program/index.ts'
import type { Explained } from './explained.ts'
import { gradeTitle } from './names.ts'
import { clauseTitle, type Telling } from './telling.ts'

/** The grade, how the value, a case or the rank led to it, and what changed it. */
export function tellGrade(assessment: Explained, telling: Telling): string {
  const { manual, ...rest } = assessment
  if (!manual) return tellComputed(assessment, telling)
  const { by, reason, until, computed } = manual
  const { undecided: _, ...shown } = rest
  return telling.words.manual({
    grade: gradeTitle(assessment.grade ?? '', assessment, telling),
    ...{ by, reason, until },
    computed: tellComputed({ ...shown, ...computed }, telling),
  })
}

function tellComputed(assessment: Explained, telling: Telling): string {
  const { words } = telling
  const { grade, band, because, undecided, gradedBy } = assessment
  if (undecided) return openLine(undecided, assessment, telling)
  const reasons = because.map((clause) => clauseTitle(clause, telling)).join(', ')
  const { outcome } = assessment.standing
  if (outcome !== 'graded') return words.ungraded({ because: reasons, outcome })
  if (gradedBy === 'shares' && (grade !== null || because.length === 0))
    return rankLine(assessment, reasons, telling)
  if (grade === band) return baseLine(assessment, telling)
  if (grade === null) return words.ungraded({ because: reasons, outcome: undefined })
  const placed = baseLine(assessment, telling)
  return words.changed({
    grade: gradeTitle(grade, assessment, telling),
    band: placed,
    because: reasons,
  })
}

/** What the value or a case alone led to. */
function baseLine(assessment: Explained, telling: Telling): string {
  const { words } = telling
  const { band, bands, byCase, gradedBy } = assessment
  const value = valueText(assessment, telling)
  const grade = band === null ? undefined : gradeTitle(band, assessment, telling)
  const met = byCase === undefined ? undefined : clauseTitle(byCase, telling)
  if (gradedBy === 'cases' || grade === undefined) return words.byCase({ grade, value, met })
  const at = bands.find((candidate) => candidate.grade === band)?.at
  return words.graded({ grade, value, interval: at ? intervalText(at) : '' })
}

function rankLine(assessment: Explained, because: string, telling: Telling): string {
  const { grade, rank } = assessment
  return telling.words.byRank({
    grade: grade === null ? undefined : gradeTitle(grade, assessment, telling),
    rank: rank === undefined ? undefined : String(rank),
    value: valueText(assessment, telling),
    because,
  })
}

/** A tie names at most so many of those who stand in it. */
const mostNamed = 12

function openLine(
  { clause, between, seats, tied, settledBy }: Undecided,
  assessment: Explained,
  telling: Telling,
): string {
  const [upper, lower] = between
  return telling.words.undecided({
    between: [
      gradeTitle(upper, assessment, telling),
      lower === null ? undefined : gradeTitle(lower, assessment, telling),
    ],
    revote: settledBy === 're-vote',
    seats: String(seats),
    tied: tied.slice(0, mostNamed),
    count: String(tied.length),
    because: clauseTitle(clause, telling),
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
