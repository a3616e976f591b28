import type { Json, Path } from '../../foundation/index.ts'

/** A text that is to be forgotten with people: with whichever of them goes first. */
export interface PersonalText {
  /** Where in the data it stands. */
  readonly path: Path
  /** Opaque ids, as the keys are kept under: the author, whom it is about. Empty: it is nobody's. */
  readonly people: readonly string[]
}

/**
 * Which texts in an event or in a request are personal. `stream` is left out for requests. Asked once, when
 * something is appended: what was sealed stays known as such. Ids, labels and names of streams are never
 * sealed: keep them free of names.
 */
export type PersonalTexts = (data: Json, stream?: string) => readonly PersonalText[]

/**
 * The usual answer: every text under one of some names, at any depth, belongs to the people whose ids stand
 * under some other names at the top. A text of nobody who is named stays open. Name only fields that hold
 * words of people: a forgotten word of the rules (the clause of a measure, say) can no longer be read as one.
 *
 * @example
 * ```ts
 * import { personalFields } from 'pledgebook/book'
 *
 * const personal = personalFields({ texts: ['text', 'reason'], people: ['actor', 'member'] })
 * personal({ type: 'told', actor: 'm-1', text: 'I was ill.', hours: 2 })
 * // => [{ path: ['text'], people: ['m-1'] }]
 * ```
 */
export function personalFields(names: {
  readonly texts: readonly string[]
  readonly people: readonly string[]
}): PersonalTexts {
  const texts = new Set(names.texts)
  return (data) => {
    const top = new Map(partsOf(data))
    const found = names.people.flatMap((name) => idsIn(top.get(name)))
    const people = [...new Set(found)].sort()
    return people.length === 0 ? [] : textsIn(data, texts, []).map((path) => ({ path, people }))
  }
}

function idsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function textsIn(value: Json, names: ReadonlySet<string>, path: Path): Path[] {
  return partsOf(value).flatMap(([name, part]) => {
    const place = [...path, name]
    if (typeof part === 'string') return typeof name === 'string' && names.has(name) ? [place] : []
    return textsIn(part, names, place)
  })
}

/** The parts of a list or an object, none of anything else. */
function partsOf(value: Json): readonly (readonly [string | number, Json])[] {
  if (typeof value !== 'object' || value === null) return []
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value)
}
