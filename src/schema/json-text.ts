import { describe, type Refusal, refusal } from '../foundation/index.ts'

/** An open list or object of a JSON text: the names met in it (of an object), and where it stands now. */
interface Open {
  readonly names: Set<string> | undefined
  at: string | number
}

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [list, listEnd, object, objectEnd] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * What is wrong with a JSON text that `JSON.parse` would not say: too deep a nesting (`too-deep`), which
 * ends the stack on some engines, or a name that an object has twice (`field-twice`), where the last
 * would win in silence. One pass; of the grammar nothing is checked.
 */
export function jsonTextFault(
  text: string,
  depth: number,
): Refusal<'too-deep' | 'field-twice'> | undefined {
  const open: Open[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === quote) {
      const end = endOfText(text, index)
      const twice = isName(text, end) && nameTwice(text.slice(index, end), open)
      if (twice) return twice
      index = end - 1
    } else if (unit === list || unit === object) {
      if (open.length >= depth) return tooDeep(open, depth)
      open.push({ names: unit === object ? new Set() : undefined, at: 0 })
    } else if (unit === listEnd || unit === objectEnd) open.pop()
    else if (unit === comma) countUp(open.at(-1))
  }
  return undefined
}

/** The place after the closing quote, or the end of a text that is not closed. */
function endOfText(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === quote) return index + 1
    if (unit === backslash) index++
  }
  return text.length
}

/** Whether a colon follows, after white space. */
function isName(text: string, end: number): boolean {
  let index = end
  while (' \t\n\r'.includes(text[index] ?? '.')) index++
  return text.charCodeAt(index) === colon
}

function nameTwice(written: string, open: readonly Open[]): Refusal<'field-twice'> | undefined {
  const within = open.at(-1)
  const name = within?.names && nameOf(written)
  if (!within?.names || name === undefined) return undefined
  const before = within.names.has(name)
  within.names.add(name)
  within.at = name
  if (!before) return undefined
  const actual = describe(name)
  const path = [...pathOf(open.slice(0, -1)), String(actual)]
  return refusal('field-twice', { path, expected: 'each name once', actual })
}

/** The name that is written; `undefined` where it is none, which the reader of the text will find. */
function nameOf(written: string): string | undefined {
  try {
    const name: unknown = JSON.parse(written)
    return typeof name === 'string' ? name : undefined
  } catch {
    return undefined
  }
}

function countUp(within: Open | undefined): void {
  if (typeof within?.at === 'number') within.at++
}

function tooDeep(open: readonly Open[], depth: number): Refusal<'too-deep'> {
  const expected = `at most ${depth} levels`
  return refusal('too-deep', { path: pathOf(open), expected, actual: 'more' })
}

function pathOf(open: readonly Open[]): readonly (string | number)[] {
  return open.map(({ at }) => (typeof at === 'string' ? String(describe(at)) : at))
}
