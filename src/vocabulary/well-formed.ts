/** Whether a text has no half characters (lone surrogates), which no file and no database keeps. */
export function isWellFormed(text: string): boolean {
  // With the `u` flag the two halves of one character do not match, a lone half does.
  return !/\p{Surrogate}/u.test(text)
}
