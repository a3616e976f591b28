import {
  compare,
  decimalText,
  type Exact,
  type Ladder,
  type Trace,
} from '../../foundation/index.ts'
import { aboutText } from './about.ts'
import { factorText } from './factor-text.ts'
import { slicesText } from './tell-reckoning.ts'
import type { Telling } from './telling.ts'

/** What a clause made of the values below it, in a few words: a step reached, an average, a ratio. */
export function tellDerived(core: Trace, telling: Telling): string | undefined {
  // Facts and ballots have lines of their own.
  if (aboutText(core, 'item') !== undefined) return undefined
  const { words } = telling
  const [below, other] = core.from
  switch (core.op) {
    case 'ladder':
      return below && tellLadder(core.ladder, below, telling)
    case 'round':
      if (!below) return undefined
      return words.rounded({
        ...{ before: decimalText(below.value), after: decimalText(core.value) },
        mode: core.mode,
      })
    case 'quotient':
      return below && other && `${decimalText(below.value)} / ${decimalText(other.value)}`
    case 'highest':
    case 'lowest':
      return words.extreme({ which: core.op })
    case 'times':
      return tellTimes(core, core.by, telling)
    case 'sum':
      return isWithoutDivisor(core)
        ? words.noDivisor({ means: aboutText(core, 'means') ?? '' })
        : undefined
    case 'difference':
      return tellKept(core, telling)
    case 'given':
      return tellAside(core, telling)
    default:
      return undefined
  }
}

/** How many of several count; of a row of windows which. */
function tellKept(core: Trace, telling: Telling): string | undefined {
  const count = aboutText(core, 'kept')
  return tellRow(core, telling) ?? (count === undefined ? undefined : telling.words.kept({ count }))
}

function tellRow(core: Trace, { words }: Telling): string | undefined {
  const [count, from, to] = ['kept', 'from', 'to'].map((name) => aboutText(core, name))
  if (count === undefined || from === undefined || to === undefined) return undefined
  return words.keptInARow({ count, from, to })
}

/** A part that counts for nothing. */
function tellAside({ what }: Trace & { readonly op: 'given' }, { words }: Telling) {
  if (what === 'left-out') return words.leftOut
  return what === 'not-applicable' ? words.notApplicable : undefined
}

function tellLadder(ladder: Ladder, { value }: Trace, { words }: Telling): string {
  if (ladder.how === 'slices') return slicesText(ladder, value)
  const reached = ladder.steps.filter(
    ({ from, reached: where }) => compare(value, from) >= (where === 'at' ? 0 : 1),
  )
  const steps = (ladder.how === 'sum' ? reached : reached.slice(-1)).map(({ from, points }) => {
    return { from: decimalText(from), points: decimalText(points) }
  })
  return words.reached({ value: decimalText(value), steps })
}

/** An average, or a value at a scale. Of what is read, the factor is told with the reading. */
function tellTimes(core: Trace, by: Exact, telling: Telling): string | undefined {
  const { words } = telling
  const mean = aboutText(core, 'mean')
  const [below] = core.from
  if (mean !== undefined) {
    const row = below && tellRow(below, telling)
    return row === undefined
      ? words.mean({ count: mean })
      : `${words.mean({ count: mean })}; ${row}`
  }
  if (!below || (below.op === 'given' && ['input', 'attribute', 'link'].includes(below.what)))
    return undefined
  return `${decimalText(below.value)} × ${factorText(by)}`
}

/** The values below a clause that are told on lines of their own. */
export function derivedParts(core: Trace): readonly Trace[] {
  if (core.op === 'times' && aboutText(core, 'mean') !== undefined) {
    const [below] = core.from
    return below ? derivedFrom(below) : []
  }
  if (isKept(core)) return derivedFrom(core)
  if (isWithoutDivisor(core)) return core.from.slice(0, 2)
  return core.from
}

/** Those left out stand behind all. */
function derivedFrom(below: Trace): readonly Trace[] {
  const [sum, ...leftOut] = below.from
  return isKept(below) ? [...(sum?.from ?? []), ...leftOut] : below.from
}

function isKept(core: Trace): boolean {
  return core.op === 'difference' && aboutText(core, 'kept') !== undefined
}

function isWithoutDivisor({ op, from }: Trace): boolean {
  const last = from.at(-1)
  return op === 'sum' && last?.op === 'given' && last.what === 'no-divisor'
}
