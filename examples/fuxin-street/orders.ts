import type { CivilDate, CommandId, Instant, MemberId, SubjectId } from 'pledgebook'
import type { PopulationName } from './rules/rulebooks.ts'

/** What the street orders for a whole cycle, or for everybody in it at once. */
export type Order = OrderBase & OrderKind

/** What every order has. */
export interface OrderBase {
  readonly id: CommandId
  readonly at: Instant
  readonly actor: MemberId
}

/** An order that says nothing more, type by type. */
type Plain<T extends string> = T extends unknown ? { readonly type: T } : never

type OrderKind =
  | Plain<'open' | 'begin' | 'publish' | 'show' | 'confirm' | 'apply'>
  | { readonly type: 'close'; readonly asOf: CivilDate }
  | { readonly type: 'carry-on'; readonly next: string }
  /** All that is proposed and that the actor's roles decide on is accepted. */
  | { readonly type: 'decide-all'; readonly reason: string }
  | Plain<'notify-all' | 'carry-out-all'>
  | DecideOrder

/** One measure, decided by itself. */
export interface DecideOrder {
  readonly type: 'decide'
  readonly population: PopulationName
  readonly subject: SubjectId
  readonly measure: string
  readonly outcome: 'accepted' | 'declined'
  readonly reason: string
}
