import { decimalText, type Trace } from '../../foundation/index.ts'
import type { Fact } from '../../vocabulary/index.ts'
import { aboutList, aboutText } from './about.ts'
import { linkTitle } from './names.ts'
import { reckoningOf } from './tell-reckoning.ts'
import { attributeTitle, clauseTitle, inputTitle, type Telling } from './telling.ts'

/** One matched fact, one window without any, in one line each. */
export function tellFact(trace: Trace, telling: Telling): string {
  const { words } = telling
  const [below] = trace.from
  if (trace.op === 'at-most' && below) {
    const per = aboutText(trace, 'per')
    const [before, after] = [decimalText(below.value), decimalText(trace.value)]
    const limit = aboutText(trace, 'cap') ?? decimalText(trace.by)
    const each = aboutText(trace, 'each')?.slice('fact.'.length)
    const apart = each === undefined ? '' : words.apart({ field: each })
    const cut = words.cut({ before, after, limit, per: per && words.period(per) + apart })
    return `${tellFact(below, telling)} → ${cut}`
  }
  if (trace.op === 'times' && below && aboutText(trace, 'leftOut') !== undefined) {
    return `${tellFact(below, telling)} → ${words.leftOut}`
  }
  if (trace.op === 'highest') return tellHighest(trace, telling)
  if (trace.op === 'given' && trace.what === 'unmet') {
    const about = (name: string) => aboutText(trace, name) ?? ''
    const [window, had, least] = [about('window'), about('had'), about('least')]
    return words.unmet({ window, had, least, points: decimalText(trace.value) })
  }
  const { leaf, text } = reckoningOf(trace, telling)
  return factLine(leaf, decimalText(trace.value), text, telling)
}

/** The winner of an act, and the clauses and points that it won over. */
function tellHighest(trace: Trace, telling: Telling): string {
  const won = Number(aboutText(trace, 'won') ?? 0)
  const winner = trace.from[won]
  const over = trace.from.flatMap((part, index) =>
    index === won ? [] : [`${clauseTitle(part.clause, telling)} ${decimalText(part.value)}`],
  )
  return telling.words.won({ told: winner ? tellFact(winner, telling) : '', over })
}

/** A fact that a veto rests on. */
export function tellGround(fact: Fact, telling: Telling): string {
  const { id, on, recognisedOn, certifiedBy, evidence = [] } = fact
  const refs = evidence.map(({ ref }) => ref)
  return telling.words.ground({ fact: id, on, recognisedOn, certifiedBy, evidence: refs })
}

function factLine(
  trace: Trace,
  points: string,
  reckoning: string | undefined,
  { words }: Telling,
): string {
  return words.fact({
    points,
    reckoning,
    on: aboutText(trace, 'on') ?? '',
    fact: aboutText(trace, 'fact') ?? '',
    recognisedOn: aboutText(trace, 'recognisedOn'),
    certifiedBy: aboutText(trace, 'certifiedBy'),
    evidence: aboutList(trace, 'evidence'),
  })
}

/** A leaf of the tree in a few words: a constant, an input, a decision, an exemption. */
export function tellGiven(trace: Trace, telling: Telling): string | undefined {
  const { words } = telling
  const [below] = trace.from
  if (trace.op === 'times' && below?.op === 'given' && below.what === 'link') {
    const factor = decimalText(trace.by)
    const link = linkTitle(aboutText(below, 'link') ?? '', telling)
    const said = { link, subject: aboutText(below, 'subject') ?? '' }
    const value = decimalText(below.value)
    return words.link({ ...said, value, factor: factor === '1' ? undefined : factor })
  }
  if (trace.op === 'times' && below?.op === 'given' && isRead(below.what)) {
    const factor = decimalText(trace.by)
    const value = decimalText(below.value)
    const input = readTitle(below, telling)
    return words.input({ input, value, factor: factor === '1' ? undefined : factor })
  }
  if (trace.op === 'given' && trace.what === 'extension') return tellExtension(trace, telling)
  if (trace.op === 'given' && trace.what === 'decided') {
    const [by, reason] = [aboutText(trace, 'decidedBy'), aboutText(trace, 'reason')]
    return words.decided({ by: by ?? '', reason: reason ?? '' })
  }
  if (trace.op !== 'given' || trace.what !== 'exempt') return undefined
  return words.exempt({ profile: clauseTitle(aboutText(trace, 'profile'), telling) })
}

/** Which item or aggregate of somebody's own it was, and its reason. */
export function tellExtension(trace: Trace, { words }: Telling): string {
  const [use, version] = [aboutText(trace, 'use') ?? '', aboutText(trace, 'version') ?? '']
  return words.extension({ use, version, reason: aboutText(trace, 'reason') })
}

/** A number from outside, or one that is known of the subject. */
function isRead(what: string): boolean {
  return what === 'input' || what === 'attribute' || what === 'elapsed'
}

function readTitle(given: Trace, telling: Telling): string {
  const since = aboutText(given, 'since')
  if (since !== undefined) {
    const title = attributeTitle(since, telling)
    return telling.words.since({ title, unit: aboutText(given, 'unit') ?? '' })
  }
  const attribute = aboutText(given, 'attribute')
  if (attribute !== undefined) return attributeTitle(attribute, telling)
  return inputTitle(aboutText(given, 'input') ?? '', telling)
}
