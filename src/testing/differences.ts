/**
 * Where two values of plain data differ, one line for each place, at most `limit` of them: strict about
 * every key, about order in lists, `undefined` against absent, `-0` against `0`.
 *
 * @example
 * ```ts
 * import { differences } from 'pledgebook/testing'
 *
 * differences({ type: 'approved', by: 'm-1' }, { type: 'approved', by: 'm-2' })
 * // => ['.by: expected "m-1", got "m-2"']
 * ```
 */
export function differences(expected: unknown, actual: unknown, limit = 10): readonly string[] {
  const found: string[] = []
  compare(expected, actual, '', (line) => found.push(line))
  if (found.length <= limit) return found
  return [...found.slice(0, limit), `… and ${found.length - limit} more`]
}

type Report = (line: string) => void

function compare(expected: unknown, actual: unknown, path: string, report: Report): void {
  if (Object.is(expected, actual)) return
  const [left, right] = [partsOf(expected), partsOf(actual)]
  if (!left || !right || Array.isArray(expected) !== Array.isArray(actual)) {
    report(`${path || 'value'}: expected ${shown(expected)}, got ${shown(actual)}`)
    return
  }
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const place = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`
    if (!right.has(key)) report(`${place}: expected ${shown(left.get(key))}, got nothing`)
    else if (!left.has(key)) report(`${place}: expected nothing, got ${shown(right.get(key))}`)
    else compare(left.get(key), right.get(key), place, report)
  }
}

/** The parts of a list or plain object by name; nothing for everything that is compared as a whole. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}

/** A value in a message: short, and never in the way of the message itself. */
export function shown(value: unknown): string {
  if (Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' && typeof value !== 'string') return String(value)
  const text = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const longest = 200
