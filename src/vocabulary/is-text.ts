/**
 * Whether a value is a text that people can read: 1 to `longest` UTF-16 units, something other than
 * white space, and well-formed (no lone surrogate). For reasons, notes and pointers.
 *
 * @example
 * ```ts
 * import { isText } from 'pledgebook'
 *
 * isText('the hours were read wrongly', 2000) // => true
 * isText('   ', 2000) // => false
 * isText('\uD800', 2000) // => false
 * ```
 */
export function isText(value: unknown, longest: number): value is string {
  // With the `u` flag a surrogate pair is one character, so this finds the lone ones only.
  return (
    typeof value === 'string' &&
    value.length <= longest &&
    value.trim() !== '' &&
    !/\p{Cs}/u.test(value)
  )
}
