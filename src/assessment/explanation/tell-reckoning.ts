import {
  compare,
  decimalText,
  type Exact,
  type Ladder,
  max,
  min,
  sign,
  subtract,
  type Trace,
  zero,
} from '../../foundation/index.ts'
import { aboutText } from './about.ts'
import { factorText } from './factor-text.ts'
import type { Telling } from './telling.ts'

/** How one fact came to its points: what was read of it, and the steps from there in one line. */
export interface Reckoning {
  /** The leaf that carries the fact. */
  readonly leaf: Trace
  /** `undefined` where the leaf is all there is and says nothing of its own. */
  readonly text: string | undefined
}

/** Tells the steps of one fact: `'(2 (1.5, rounded down) × 3) / 4'`. */
export function reckoningOf(trace: Trace, telling: Telling): Reckoning {
  const [below] = trace.from
  if (!below) return { leaf: trace, text: leafText(trace, telling) }
  const inner = reckoningOf(below, telling)
  const before = below.op === 'given' ? readText(below, telling) : (inner.text ?? '')
  return { leaf: inner.leaf, text: stepText(trace, before, telling) }
}

function leafText(leaf: Trace, { words }: Telling): string | undefined {
  const [nth, every] = [aboutText(leaf, 'nth'), aboutText(leaf, 'every')]
  if (nth !== undefined && every !== undefined) return words.counted({ nth, every })
  return aboutText(leaf, 'said')
}

/** What was read where steps follow: the number, and what it was looked up with. */
function readText(leaf: Trace, telling: Telling): string {
  const said = leafText(leaf, telling)
  const value = decimalText(leaf.value)
  return said === undefined ? value : `${value} (${said})`
}

function stepText(step: Trace, before: string, { words }: Telling): string {
  switch (step.op) {
    case 'times':
      return `${bracketed(before)} × ${factorText(step.by)}`
    case 'quotient':
      return `${bracketed(before)} / ${decimalText(step.from[1]?.value ?? zero)}`
    case 'round':
      return words.rounded({ before, after: decimalText(step.value), mode: step.mode })
    case 'ladder':
      return slicesText(step.ladder, step.from[0]?.value ?? zero)
    default:
      return before
  }
}

/** A sum is bracketed before anything is done with it. */
function bracketed(text: string): string {
  return text.includes(' + ') || text.includes(' / ') ? `(${text})` : text
}

/** The parts of a value that reach into each slice, times the points of the slice. */
export function slicesText({ steps, below }: Ladder, value: Exact): string {
  const parts = steps.flatMap(({ from, points }, index) => {
    const next = steps[index + 1]
    const until = next ? min(value, next.from) : value
    const part = max(zero, subtract(until, from))
    return compare(part, zero) > 0 ? [`${decimalText(part)} × ${decimalText(points)}`] : []
  })
  const all = sign(below) === 0 && parts.length > 0 ? parts : [decimalText(below), ...parts]
  return all.join(' + ')
}
