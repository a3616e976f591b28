/** How much of a foreign value is looked at before it is refused. */
export interface Limits {
  /** Levels of nesting. */
  readonly depth: number
  /** Values in all: texts, numbers, lists, objects. */
  readonly values: number
  /** Fields of one object. */
  readonly fields: number
  /** UTF-16 units of one text. */
  readonly text: number
  /** UTF-16 units of one field's name. */
  readonly name: number
  /** UTF-16 units of all texts and names together. */
  readonly allText: number
}

/**
 * For anything but one subject's facts. A rulebook of 32 levels of values with conditions of 16 levels
 * in them still fits, so that `checkRulebook` says what is too deep.
 */
export const usualLimits: Limits = {
  depth: 160,
  values: 200_000,
  fields: 1_000,
  text: 20_000,
  name: 200,
  allText: 8_000_000,
}

/** For one subject's input with its hundred thousand facts, and for JSON of which nobody knows yet what it is. */
export const largeLimits: Limits = { ...usualLimits, values: 2_000_000, allText: 40_000_000 }

/** The longest JSON text, in UTF-16 units. */
export const longestJson = 64_000_000

/** The longest YAML text: its reader keeps where everything stands. */
export const longestYaml = 4_000_000

/** More faults than these are not listed: the input is not what it claims to be. */
export const mostRefusals = 100
