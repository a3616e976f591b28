import type { ZoneTable } from '../../calendar/index.ts'
import type { Hearing, Notice, Objections } from '../../record/index.ts'
import type { PopulationResults } from '../results/population-results.ts'
import type { MeasureCounts } from './measure-counts.ts'

/** What a decision about a cycle needs to know besides its own stream. */
export interface CycleContext {
  /** The roles that the actor holds at the time of the command, as the host knows them. */
  readonly actorRoles: readonly string[]
  /** The zone that the cycle names. */
  readonly zone: ZoneTable
  /** For `announce` the notice in question, for `revise` and `confirm` all that show results now. */
  readonly shown?: readonly ShownResults[]
  /** For `confirm`: every population as its appraisals stand, by `resultsOf`. */
  readonly results?: readonly PopulationResults[]
  /** For `apply`: what became of all measures, by `measureCountsOf`. */
  readonly measures?: MeasureCounts
}

/** A notice of results, the rules under which it runs, and every objection to a matter that it shows. */
export interface ShownResults {
  readonly notice: Notice
  readonly hearing: Hearing
  readonly objections: readonly Objections[]
}
