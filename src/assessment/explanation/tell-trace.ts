import { decimalText, type Trace } from '../../foundation/index.ts'
import { aboutText } from './about.ts'
import { factorText } from './factor-text.ts'
import { tellGroup, tellPlurality, tellQuorum, tellShare } from './tell-ballots.ts'
import { derivedParts, tellDerived } from './tell-derived.ts'
import { tellFact, tellGiven } from './tell-item.ts'
import { clauseWithSource, type Telling, type TraceLine } from './telling.ts'

/** A value's trace as indented lines: each clause once, its facts and ballots below it. */
export function tellTrace(trace: Trace, depth: number, telling: Telling): readonly TraceLine[] {
  const { limits, core } = withoutLimits(trace)
  const notes = limits.map((limit) => tellLimit(limit, telling))
  const head = headOf(core, trace, notes, telling)
  const below = depth + 1
  switch (aboutText(core, 'item')) {
    case 'facts':
      return [{ depth, text: head }, ...tellFacts(core, below, telling)]
    case 'tallies':
      return [
        { depth, text: head },
        ...tellQuorum(core, below, telling),
        ...core.from.map((part) => ({ depth: below, text: tellGroup(part, telling) })),
      ]
    case 'share':
      return [{ depth, text: head }, ...tellQuorum(core, below, telling)]
    case 'plurality':
      return [
        { depth, text: head },
        ...tellQuorum(core, below, telling),
        ...tellPlurality(core, below, telling),
      ]
    default:
      return [
        { depth, text: head },
        ...partsOf(core).flatMap((p) => tellPart(core, p, below, telling)),
      ]
  }
}

/** A clause's own limits stand outside its value: they are told on its line. */
function withoutLimits(trace: Trace): { limits: readonly Trace[]; core: Trace } {
  const limits: Trace[] = []
  let core = trace
  while (
    (core.op === 'at-most' || core.op === 'at-least') &&
    core.from[0]?.clause === core.clause
  ) {
    limits.unshift(core)
    core = core.from[0] ?? core
  }
  return { limits, core }
}

function tellLimit(limit: Trace, { words }: Telling): string {
  const before = limit.from[0] ? decimalText(limit.from[0].value) : ''
  const after = decimalText(limit.value)
  const by = limit.op === 'at-most' || limit.op === 'at-least' ? decimalText(limit.by) : ''
  return limit.op === 'at-most'
    ? words.cut({ before, after, limit: by, per: undefined })
    : words.lifted({ before, after, limit: by })
}

function headOf(core: Trace, trace: Trace, notes: readonly string[], telling: Telling): string {
  const isWindow = core.op === 'same' || (core.op === 'given' && core.what === 'left-out')
  const window = isWindow ? aboutText(core, 'window') : undefined
  const title = window ?? clauseWithSource(core.clause, telling)
  const own = tellShare(core, telling) ?? tellGiven(core, telling) ?? tellDerived(core, telling)
  const reason = [own, ...notes].filter((note) => note !== undefined)
  const value = decimalText(trace.value)
  return reason.length > 0 ? `${title} = ${value}: ${reason.join('; ')}` : `${title} = ${value}`
}

function tellFacts(item: Trace, depth: number, telling: Telling): readonly TraceLine[] {
  const { limits, core } = withoutLimits(item.from[0] ?? item)
  const facts = core.from.map((fact) => ({ depth, text: tellFact(fact, telling) }))
  return [...facts, ...limits.map((limit) => ({ depth, text: tellLimit(limit, telling) }))]
}

/** What is read has nothing below it to tell: values are told in their own place. */
function partsOf(core: Trace): readonly Trace[] {
  const read = ['value', 'input', 'attribute', 'link'].some(
    (name) => aboutText(core, name) !== undefined,
  )
  return read ? [] : derivedParts(core)
}

function tellPart(
  parent: Trace,
  part: Trace,
  depth: number,
  telling: Telling,
): readonly TraceLine[] {
  const isDeduction = parent.op === 'difference' && part !== parent.from[0]
  const weighted = part.op === 'times' && part.clause === parent.clause ? part : undefined
  const [first, ...rest] = tellTrace(weighted?.from[0] ?? part, depth, telling)
  if (!first) return []
  const sign = isDeduction ? '− ' : weighted ? `${factorText(weighted.by)} × ` : ''
  return [{ ...first, text: sign + first.text }, ...rest]
}
