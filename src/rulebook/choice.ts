/**
 * A decision that the author of a rulebook must make. `'?'` marks what the published text leaves open:
 * such a rulebook can be written down, read and checked, and does not compile until someone decides.
 */
export type Choice<T extends string> = T | '?'
