import type { CompiledRulebook } from '../assessment/index.ts'
import type { ZoneTable } from '../calendar/index.ts'
import type { Hash } from '../cycle/index.ts'
import type { EventLog } from '../log/index.ts'
import type { OrganisationRules } from '../organisation/index.ts'
import type { Grant, Permission } from '../schema/index.ts'
import type { BookClock } from './clock.ts'
import type { PledgeWorld } from './world.ts'
import type { YearSetup } from './year/year-setup.ts'

/** What a book is opened with: the log, and the rules of what is to be kept in it. */
export interface BookOptions {
  /** Where it is kept, wrapped as you like (`chainedLog`, `upcasting`). */
  readonly log: EventLog
  /**
   * Whose clocks say which day it is: every rulebook must count its days in it. Left out: the zone that the
   * rulebooks name, as the platform knows it; UTC where there are none.
   */
  readonly zone?: ZoneTable
  /**
   * For digests, and to know a command again. Left out: `sha256`, which runs anywhere; a platform's own gives
   * the same and is several times quicker. A log is opened with one hash for life.
   */
  readonly hash?: Hash
  /** How units and members may look. Left out: the book knows neither, and takes every subject for a member. */
  readonly organisation?: OrganisationRules
  /**
   * Each version of each rulebook, compiled: their kinds of fact can be recorded, their pledge rules and
   * their posting hold. Left out: none.
   */
  readonly rulebooks?: readonly CompiledRulebook[]
  /** How pledges are made. Left out: by the one rulebook that has rules for them, if there is one. */
  readonly pledges?: PledgeWorld
  /** The id of the rulebook that says what is posted. Left out: the one that does, if there is one. */
  readonly posting?: string
  /**
   * Who may do what. Left out: the host asks before, and the book refuses only own cases. With it, what no
   * line permits is refused.
   */
  readonly permissions?: readonly Permission[]
  /** Roles that are no posts. */
  readonly grants?: readonly Grant[]
  /** How years run: cycles, appraisals, notices, objections. It needs `organisation`. */
  readonly year?: YearSetup
  /**
   * Holds the `at` of every command to the host's clock. Left out: any `at` is taken, and the host sets it.
   * With it an answer for an earlier instant is final after a while: see `BookReads`.
   * What follows from events has the time of its cause and is not asked, nor is a command that is kept.
   */
  readonly clock?: BookClock
  /** How many times a command is decided before it is refused as `busy`: 1 or more. Left out: 20. */
  readonly attempts?: number
  /** Waits after an attempt that lost a race, numbered from 1. Left out: the next one follows at once. */
  readonly pause?: (attempt: number) => Promise<void>
  /** Whether what follows from events runs with their command, or waits for `settle`. Left out: now. */
  readonly reactions?: 'now' | 'settle'
}
