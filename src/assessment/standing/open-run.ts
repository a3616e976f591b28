import type { Period } from '../../calendar/index.ts'
import type { Fact, SetAside } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'

/** A run before it begins: its parts are filled in for one subject after another. */
export type OpenRun = { -readonly [Part in keyof Run]: Run[Part] } & {
  /** The facts that it leaves out. */
  setAside: readonly SetAside[]
  /** The facts that each condition of a gate counted, where reasons are kept. */
  grounds: readonly (readonly Fact[])[]
  /** The period for which it was filled in, as it was given, where that was for attributes alone. */
  plainFor: { readonly given: string; readonly period: Period } | undefined
}
