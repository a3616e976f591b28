import type { LogCode } from '../log/index.ts'
import type { ParseCode } from '../schema/index.ts'

/** Why the book itself refuses a command, whatever the desk. */
export type BookCode =
  /** By no permission may this actor do that here. Expected: the clauses that speak of it. */
  | 'not-permitted'
  /** The book was opened without the rules that this needs. */
  | 'rules-missing'
  /** Nobody in the book has the id that this is about. */
  | 'nobody-known'
  /** `at` lies farther from the book's clock than it may. */
  | 'time-far'
  /** What names the stream cannot be part of a name. */
  | 'stream-unnamed'
  /** Others were quicker each time. Nothing was kept: send it again. */
  | 'busy'

/** Why a book cannot be opened. */
export type OpenBookCode =
  /** An option is not what its type says: no log, a rulebook that is not compiled. */
  | 'option-invalid'
  /** A rulebook counts its days in another zone than the book. */
  | 'zone-differs'
  /** Two rulebooks of one id and version. */
  | 'rulebook-twice'
  /** Two rulebooks say different things of one kind of fact. */
  | 'fact-kind-ambiguous'
  /** Several rulebooks have rules for pledges: the option says which. */
  | 'pledge-rules-ambiguous'
  /** Several rulebooks say what is posted: the option says which. */
  | 'posting-ambiguous'
  /** No rulebook of that id, or it does not say what is asked of it. */
  | 'rulebook-unknown'
  /** A year needs to know the organisation. */
  | 'organisation-missing'

/** Why a table of permissions cannot be used. */
export type PermissionCode =
  | 'desk-unknown'
  | 'type-unknown'
  | 'role-unknown'
  | 'permission-twice'
  | 'permission-empty'

/** Every code of this room's own. */
export type BookRoomCode = BookCode | OpenBookCode | PermissionCode

/** What any command can be refused with, at the door and by the log. */
export type DoorCode =
  | ParseCode
  | Exclude<BookCode, 'nobody-known'>
  | 'own-case'
  | Exclude<LogCode, 'version-conflict' | 'query-invalid'>
