/**
 * A decision that the author of a rulebook must make. `'?'` marks what the published text leaves open:
 * such a rulebook can be written down, read and checked, and does not compile until someone decides. Most
 * texts are silent about these; an `OpenRulebook` may leave every number and word open.
 */
export type Choice<T extends string> = T | '?'
