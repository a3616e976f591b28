import { type Day, dateOf } from '../../calendar/index.ts'
import { decimalText, type Exact, isSmall, negate, type Trace } from '../../foundation/index.ts'
import type { OrderKey } from '../../rulebook/index.ts'
import type { Cut } from '../../vocabulary/index.ts'
import { aboutText } from './about.ts'
import type { Explained, Titled } from './explained.ts'
import { gradeTitle, linkTitle } from './names.ts'
import { clauseWithSource, type Telling, type TraceLine, titleIn } from './telling.ts'

/** What placed a subject among others: its rank, every quota that it stood before, what it read of others. */
export function tellPlace(assessment: Explained, telling: Telling): readonly TraceLine[] {
  return [
    ...rankLines(assessment, telling),
    ...(assessment.cuts ?? []).map((cut) => cutLine(assessment, cut, telling)),
    ...linkLines(assessment, telling),
    ...saidLines(assessment, telling),
  ]
}

function rankLines(assessment: Explained, { words, ...telling }: Telling): readonly TraceLine[] {
  const { rank, standing } = assessment
  if (rank === undefined) return []
  const key = keyText(standing.key ?? [], assessment, { words, ...telling })
  return [{ depth: 1, text: words.rank({ rank: String(rank), key }) }]
}

function cutLine(assessment: Explained, cut: Cut, telling: Telling): TraceLine {
  const {
    clause,
    grade,
    pool,
    base,
    seats,
    contenders,
    line,
    outcome,
    decided,
    reported = false,
  } = cut
  const text = telling.words.quota({
    clause: clauseWithSource(clause, telling),
    grade: gradeTitle(grade, assessment, telling),
    pool,
    base: String(base),
    seats: String(seats),
    contenders: String(contenders),
    line: line ? keyText(line, assessment, telling) : undefined,
    outcome,
    decided: decided && { by: decided.by, reason: decided.reason },
    reported,
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
    const own = order[index]
    return `${keyTitle(own, values, attributes, telling)} ${partText(part, own)}`
  })
  return parts.join(telling.words.comma)
}

/** A date stands in a key as its day. */
function partText(part: Exact, key: OrderKey | undefined): string {
  const first = key?.first
  const read = first === 'lowest' || first === 'earliest' ? negate(part) : part
  const isDate = first === 'earliest' || first === 'latest'
  return isDate && isSmall(read) ? dateOf(read.n as Day) : decimalText(read)
}

function keyTitle(
  key: OrderKey | undefined,
  values: readonly Titled[],
  attributes: readonly Titled[],
  telling: Telling,
): string {
  if (!key) return ''
  if (!('by' in key)) return key.use
  const name = key.by.slice(key.by.indexOf('.') + 1)
  const titled = key.by.startsWith('value.') ? values : attributes
  return titleIn(titled.find((one) => one.name === name)?.title, telling, name)
}

/** What extensions said that stands in no value: gates, keys, sums. Items and aggregates are told with theirs. */
function saidLines({ standing, traces }: Explained, telling: Telling): readonly TraceLine[] {
  const told = new Set(traces.flatMap(({ trace }) => usesIn(trace)))
  const apart = (standing.recorded ?? []).filter(({ clause, use }) => !told.has(`${clause} ${use}`))
  return apart.map(({ clause, use, version, output, reason }) => {
    const said = { use, version, reason, output: output === null ? '–' : String(output) }
    const text = `${clauseWithSource(clause, telling)}: ${telling.words.said(said)}`
    return { depth: 1, text }
  })
}

function usesIn(trace: Trace): readonly string[] {
  const own = trace.op === 'given' && trace.what === 'extension'
  const below = trace.from.flatMap(usesIn)
  return own ? [`${trace.clause} ${aboutText(trace, 'use')}`] : below
}
