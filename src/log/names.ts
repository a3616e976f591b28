import { logLimits } from './log-limits.ts'

// The alphabet of ids (letters or digits first, no controls, no half characters), so that every
// database keeps and compares these texts alike.
const label = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:@/+-]*$/u
// Most names are of these: they need no table of letters, and have one form only.
const plain = /^[A-Za-z0-9][A-Za-z0-9._:@/+-]*$/
const kind = /^[a-z][a-z0-9-]*$/

/**
 * Whether a text can name a stream: a kind (`a` to `z`, then also digits and `-`), `/`, and a rest of
 * letters, marks, digits and `. _ : @ / + -`, a letter or digit first; in Unicode normal form C, at most
 * 512 UTF-16 units.
 */
export function isStreamName(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const slash = value.indexOf('/')
  return slash > 0 && isLabel(value) && isKind(value.slice(0, slash)) && rest(value, slash)
}

function rest(name: string, slash: number): boolean {
  const text = name.slice(slash + 1)
  return plain.test(text) || label.test(text)
}

/** Whether a text can be a label, or a reader's name: as the rest of a stream's name. */
export function isLabel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= logLimits.name &&
    (plain.test(value) || (label.test(value) && value === value.normalize('NFC')))
  )
}

/** Whether a text can be the kind of a stream. */
export function isKind(value: unknown): value is string {
  return typeof value === 'string' && value.length < logLimits.name && kind.test(value)
}

/** The kind of a stream: what stands before the first `/` of its name. */
export function kindOf(stream: string): string {
  return stream.slice(0, stream.indexOf('/'))
}
