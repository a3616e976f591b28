import { describe } from './describe.ts'
import { type Refusal, refusal } from './refusal.ts'
import { ok, type Result, refuse, unwrap } from './result.ts'

/**
 * An opaque id of one kind of thing. Ids of different kinds do not mix at compile time; at run time an
 * id is a plain string. Members are opaque ids too: names stay with the host.
 */
export type Id<Kind extends string> = string & { readonly __id: Kind }

/** The code of a text that cannot be an id. */
export type IdRefusal = Refusal<'id-invalid'>

// Letters or digits first, so `__proto__` is no id; `\p{…}` excludes lone surrogates and controls.
// `constructor` is one: look ids up in a Map or with `Object.hasOwn`.
const grammar = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:@/+-]*$/u

const longest = 128

/**
 * Reads an id from foreign input: 1 to 128 UTF-16 units, first a letter or digit, then letters, marks,
 * digits and `. _ : @ / + -`, in Unicode normal form C. Anything else is refused with `id-invalid`.
 *
 * @example
 * ```ts
 * import { parseId } from 'pledgebook'
 *
 * parseId('member', 'm-017').ok // => true
 * parseId('member', '__proto__').ok // => false
 * ```
 */
export function parseId<Kind extends string>(
  kind: Kind,
  value: unknown,
): Result<Id<Kind>, IdRefusal> {
  if (isId<Kind>(value)) return ok(value)
  return refuse(refusal('id-invalid', { expected: `${kind} id`, actual: describe(value) }))
}

/** The same for a literal in code: the id, or a thrown `RefusedError`. */
export function literalId<Kind extends string>(kind: Kind, text: string): Id<Kind> {
  return unwrap(parseId(kind, text))
}

function isId<Kind extends string>(value: unknown): value is Id<Kind> {
  return (
    typeof value === 'string' &&
    value.length <= longest &&
    grammar.test(value) &&
    value === value.normalize('NFC')
  )
}
