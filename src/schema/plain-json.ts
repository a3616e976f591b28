import type { Json } from '../foundation/index.ts'

/**
 * Plain JSON that was copied from a foreign value, within the limits of this door. Every parser here takes
 * it as it takes anything, and does not copy it again. Only `parsePlain` makes it.
 */
export class PlainJson {
  /** The copy: to be read, and changed by nobody. */
  readonly json: Json
  // No foreign object can have it.
  readonly #isCopy: unknown

  /** @internal Of a copy that was made just now. */
  constructor(json: Json) {
    this.json = json
  }

  /** The same without one of its fields. */
  without(name: string): PlainJson {
    if (typeof this.json !== 'object' || this.json === null || Array.isArray(this.json)) return this
    const { [name]: _, ...rest } = this.json as { readonly [name: string]: Json }
    return new PlainJson(rest)
  }

  /** Whether a foreign value is one. */
  static is(value: unknown): value is PlainJson {
    return typeof value === 'object' && value !== null && #isCopy in value
  }
}
