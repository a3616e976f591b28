import type { Choice } from './choice.ts'

/**
 * What a rater group that counts as missing means: `refuse` as missing, `zero` points from it, or
 * `reweight`: the weights of those heard are scaled to 1, and it is refused where nobody was heard.
 */
export type MissingGroup = Choice<'refuse' | 'zero' | 'reweight'>
