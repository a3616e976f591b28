import type { EventLog } from '../../log/index.ts'
import type { AnyDesk } from '../desk.ts'
import type { World } from '../world.ts'
import { yearDesks } from './year-desks.ts'
import { type YearReads, yearReads } from './year-reads.ts'
import type { YearSetup } from './year-setup.ts'
import { yearWorld } from './year-world.ts'

/** The years of a book: the desks at which they run, and what can be read of them. */
export interface YearPart {
  readonly desks: readonly AnyDesk[]
  readonly reads: YearReads
}

/** Both with one memory of what was reckoned. */
export function yearOf(world: World, setup: YearSetup, log: EventLog): YearPart {
  const year = yearWorld(world, setup, log)
  return { desks: yearDesks(year), reads: yearReads(year) }
}
