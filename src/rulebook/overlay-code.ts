import type { RulebookCode } from './rulebook-code.ts'

/** Why an overlay is not applied: its own faults, and those of the rulebook that it would make. */
export type OverlayCode =
  | RulebookCode
  /** It is written for another rulebook, or for another version of it. */
  | 'overlay-of-other-rules'
  /** The parent has no such allowance, or not of this kind. */
  | 'overlay-not-allowed'
  /** A number, a word or an item beyond what the parent's clause allows. */
  | 'overlay-out-of-bounds'
  /** More items or vetoes than the parent's clause allows, or a number that is set twice. */
  | 'overlay-too-many'
  /** An item that does not say the least and the most that it can give. */
  | 'overlay-unbounded'
  /** An allowance that is handed on wider than it came. */
  | 'overlay-widens'
  /** Days on which the parent does not hold. */
  | 'overlay-outside-in-force'
