import {
  add,
  type Exact,
  equal,
  type Json,
  multiply,
  negate,
  one,
  sign,
  subtract,
  type Trace,
} from '../../foundation/index.ts'
import type { FactId, ScoreLine } from '../../vocabulary/index.ts'

/**
 * Takes a value apart into what each clause gave it, from its trace: one line per item, and one for
 * each limit of a section that cut or lifted, each rounding. Of the highest of several values it is that
 * one alone; a ratio and a ladder are one line. The lines sum to the value exactly.
 */
export function scoreLines(trace: Trace): readonly ScoreLine[] {
  return merged(takeApart(trace, one))
}

function takeApart(trace: Trace, factor: Exact): readonly ScoreLine[] {
  if (isItem(trace)) return [lineOf(trace, multiply(trace.value, factor), factIds(trace))]
  const parts = trace.from
  switch (trace.op) {
    case 'sum':
    case 'same':
      return parts.flatMap((part) => takeApart(part, factor))
    case 'difference':
      return parts.flatMap((part, index) => takeApart(part, index === 0 ? factor : negate(factor)))
    case 'times':
      return parts.flatMap((part) => takeApart(part, multiply(factor, trace.by)))
    case 'highest':
    case 'lowest':
      return parts
        .filter((part) => equal(part.value, trace.value))
        .slice(0, 1)
        .flatMap((part) => takeApart(part, factor))
    default:
      return [...parts.flatMap((part) => takeApart(part, factor)), adjustment(trace, factor)]
  }
}

/** What a limit or a rounding changed. */
function adjustment(trace: Trace, factor: Exact): ScoreLine {
  const before = trace.from[0]?.value ?? trace.value
  return lineOf(trace, multiply(subtract(trace.value, before), factor), [])
}

/** Leaves, and clauses that are one entry for the reader although they have steps inside. */
function isItem(trace: Trace): boolean {
  return (
    trace.from.length === 0 ||
    trace.op === 'quotient' ||
    trace.op === 'ladder' ||
    property(trace.about, 'item') !== undefined
  )
}

function lineOf(trace: Trace, amount: Exact, facts: readonly FactId[]): ScoreLine {
  return { clause: trace.clause ?? '', amount, facts }
}

/** One line a clause, in the order in which clauses first appear; lines of nothing are left out. */
function merged(lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const byClause = new Map<string, ScoreLine>()
  for (const line of lines) {
    const known = byClause.get(line.clause)
    const amount = known ? add(known.amount, line.amount) : line.amount
    const facts = [...new Set([...(known?.facts ?? []), ...line.facts])]
    byClause.set(line.clause, { ...line, amount, facts })
  }
  return [...byClause.values()].filter(
    ({ amount, facts }) => sign(amount) !== 0 || facts.length > 0,
  )
}

function factIds(trace: Trace): readonly FactId[] {
  const own =
    trace.op === 'given' && trace.what === 'fact' ? property(trace.about, 'fact') : undefined
  const below = trace.from.flatMap(factIds)
  // Only a clause over facts writes this property, and it writes the fact's own id.
  return own === undefined ? below : [own as FactId, ...below]
}

function property(about: Json | undefined, name: string): Json | undefined {
  if (typeof about !== 'object' || about === null || Array.isArray(about)) return undefined
  return Object.entries(about).find(([key]) => key === name)?.[1]
}
