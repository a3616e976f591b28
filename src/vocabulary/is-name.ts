/**
 * Whether a text can be a name in a rulebook, by which clauses and conditions refer to things: lower-case
 * letters, digits and hyphens, first a letter, at most 64.
 */
export function isName(text: string): boolean {
  return text.length <= 64 && /^[a-z][a-z0-9-]*$/.test(text)
}
