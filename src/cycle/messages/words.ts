import type { Json } from '../../foundation/index.ts'

/** A value of a refusal as people read it: lists by commas, texts without quotes, nothing as a dash. */
export function text(value: Json, comma = ', '): string {
  if (value === null) return '—'
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((each) => text(each)).join(comma)
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What is known of a tie in a refusal; what is not there as a dash. */
export function tieIn(value: Json): Readonly<Record<TiePart, string>> {
  const said = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const part = (name: TiePart) => text(said.get(name) ?? null)
  return {
    ...{ clause: part('clause'), grade: part('grade'), seats: part('seats') },
    ...{ place: part('place'), by: part('by') },
  }
}

type TiePart = 'clause' | 'grade' | 'seats' | 'place' | 'by'
