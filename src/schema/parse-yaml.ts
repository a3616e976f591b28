import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import {
  describe,
  type Json,
  ok,
  type Path,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import { largeLimits, longestYaml } from './limits.ts'
import { plainCopy } from './plain-copy.ts'
import type { YamlCode } from './schema-code.ts'
import { mayNestDeeper } from './yaml-depth.ts'

/** Where something stands in a text: both count from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** What a YAML text says, and where it says it. */
export interface YamlText {
  readonly value: Json
  /** Where the value at a path begins; where there is none, what it would stand in. */
  readonly placeOf: (path: Path) => TextPlace
}

/**
 * Reads a YAML text (version 1.2, core schema: `no` and dates stay texts; a text that asks for another
 * version is refused) of at most 4 million UTF-16 units, for the other parsers to look at; aliases are followed within bounds, tags of one's own are not.
 * Refused with `yaml-invalid`, which says line and column, with `field-twice`, and with the codes that
 * every parser has for what is too deep, too large or no plain JSON.
 *
 * @example
 * ```ts
 * import { parseYaml, withPlaces, parseRulebook } from 'pledgebook/schema'
 * import { unwrap } from 'pledgebook'
 *
 * const text = unwrap(parseYaml('id: branch-stars\nversion: 2\n'))
 * text.value // => { id: 'branch-stars', version: 2 }
 * const parsed = parseRulebook(text.value)
 * const faults = parsed.ok ? [] : withPlaces(parsed.refusals, text)
 * faults.find(({ path }) => path[0] === 'version')?.place // => { line: 2, column: 10 }
 * ```
 */
export function parseYaml(text: string): Result<YamlText, Refusal<YamlCode>> {
  if (typeof text !== 'string') return refuse(invalid(describe(text)))
  if (text.length > longestYaml) {
    const expected = `a text of at most ${longestYaml} units`
    return refuse(refusal('too-large', { expected, actual: text.length }))
  }
  if (mayNestDeeper(text, largeLimits.depth)) return refuse(tooDeep())
  const lines = new LineCounter()
  const document = documentOf(text, lines)
  if (!document.ok) return document
  const value = plainOf(document.value, lines)
  if (!value.ok) return value
  return ok({ value: value.value, placeOf: (path) => placeIn(document.value, lines, path) })
}

/** Each refusal with the place in the text that its path leads to. */
export function withPlaces<R extends Refusal>(
  refusals: readonly R[],
  text: YamlText,
): readonly (R & { readonly place: TextPlace })[] {
  return refusals.map((each) => ({ ...each, place: text.placeOf(each.path) }))
}

function documentOf(text: string, lines: LineCounter): Result<Document, Refusal<YamlCode>> {
  let document: Document
  try {
    // Its own errors carry code and offset; what it would print is for nobody.
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  } catch {
    // A host that calls from deep below leaves its reader less room than it needs.
    return refuse(tooDeep())
  }
  const [error, warning] = [document.errors[0], document.warnings[0]]
  const wrong = error ?? warning
  if (!wrong) return inVersion(document, text, lines)
  const at = placeAt(lines, wrong.pos[0])
  if (wrong.code === 'DUPLICATE_KEY') return refuse(refusal('field-twice', { actual: at }))
  return refuse(invalid({ ...at, problem: wrong.code }))
}

/** By the words of an older version `no` is false and a date is no text: a rulebook would say something else. */
function inVersion(
  document: Document,
  text: string,
  lines: LineCounter,
): Result<Document, Refusal<YamlCode>> {
  if ((document.directives?.yaml.version ?? '1.2') === '1.2') return ok(document)
  const at = placeAt(lines, Math.max(0, text.indexOf('%YAML')))
  return refuse(invalid({ ...at, problem: 'VERSION' }))
}

function plainOf(document: Document, lines: LineCounter): Result<Json, Refusal<YamlCode>> {
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch {
    const loose = looseAlias(document)
    if (loose !== undefined) {
      return refuse(invalid({ ...placeAt(lines, loose), problem: 'ALIAS_WITHOUT_ANCHOR' }))
    }
    return refuse(refusal('too-large', { expected: 'fewer aliases', actual: 'more' }))
  }
  return plainCopy(value, largeLimits)
}

/** Where an alias stands that names nothing before it. */
function looseAlias(document: Document): number | undefined {
  const anchors = new Set<string>()
  let found: number | undefined
  visit(document, {
    Alias: (_, { source, range }) => {
      if (anchors.has(source)) return undefined
      found = range?.[0] ?? 0
      return visit.BREAK
    },
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor)
    },
  })
  return found
}

function placeIn(document: Document, lines: LineCounter, path: Path): TextPlace {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return placeAt(lines, node.range[0])
  }
  return placeAt(lines, document.contents?.range?.[0] ?? 0)
}

function placeAt(
  lines: LineCounter,
  offset: number,
): TextPlace & { readonly [name: string]: number } {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

function tooDeep(): Refusal<'too-deep'> {
  return refusal('too-deep', { expected: `at most ${largeLimits.depth} levels`, actual: 'more' })
}

function invalid(actual: Json): Refusal<'yaml-invalid'> {
  return refusal('yaml-invalid', { expected: 'a YAML text', actual })
}
