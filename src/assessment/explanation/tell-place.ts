import { decimalText, type Exact, negate } from '../../foundation/index.ts'
import type { Cut } from '../../vocabulary/index.ts'
import type { Explained } from './explained.ts'
import { gradeTitle, linkTitle } from './names.ts'
import { clauseWithSource, type Telling, type TraceLine, titleIn } from './telling.ts'

/** What placed a subject among others: its rank, every quota that it stood before, what it read of others. */
export function tellPlace(assessment: Explained, telling: Telling): readonly TraceLine[] {
  return [
    ...rankLines(assessment, telling),
    ...(assessment.cuts ?? []).map((cut) => cutLine(assessment, cut, telling)),
    ...linkLines(assessment, telling),
  ]
}

function rankLines(assessment: Explained, { words, ...telling }: Telling): readonly TraceLine[] {
  const { rank, standing } = assessment
  if (rank === undefined) return []
  const key = keyText(standing.key ?? [], assessment, { words, ...telling })
  return [{ depth: 1, text: words.rank({ rank: String(rank), key }) }]
}

function cutLine(assessment: Explained, cut: Cut, telling: Telling): TraceLine {
  const { clause, grade, pool, base, seats, contenders, line, outcome } = cut
  const text = telling.words.quota({
    clause: clauseWithSource(clause, telling),
    grade: gradeTitle(grade, assessment, telling),
    pool,
    base: String(base),
    seats: String(seats),
    contenders: String(contenders),
    line: line ? keyText(line, assessment, telling) : undefined,
    outcome,
  })
  return { depth: 1, text }
}

function linkLines({ standing }: Explained, telling: Telling): readonly TraceLine[] {
  return (standing.links ?? []).map(({ link, subject, grade, value }) => {
    const said = { link: linkTitle(link, telling), subject, value: value && decimalText(value) }
    return { depth: 1, text: telling.words.linked({ ...said, grade: grade ?? undefined }) }
  })
}

/** A key in words, each part as it was read: where the lowest comes first, the sign is turned back. */
function keyText(
  key: readonly Exact[],
  { order, values, attributes }: Explained,
  telling: Telling,
): string {
  const parts = key.map((part, index) => {
    const { by = '', first } = order[index] ?? {}
    const name = by.slice(by.indexOf('.') + 1)
    const titled = (by.startsWith('value.') ? values : attributes).find((one) => one.name === name)
    const value = decimalText(first === 'lowest' ? negate(part) : part)
    return `${titleIn(titled?.title, telling, name)} ${value}`
  })
  return parts.join(telling.words.comma)
}
