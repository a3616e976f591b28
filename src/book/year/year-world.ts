import { invariant } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { World } from '../world.ts'
import {
  type GradedReader,
  gradedReader,
  type MeasuresReader,
  measuresReader,
} from './graded-reader.ts'
import type { YearBase } from './year-base.ts'
import type { YearSetup } from './year-setup.ts'

/** What the steps of a year are made with, and the results that were reckoned. */
export interface YearWorld extends YearBase {
  readonly graded: GradedReader
  readonly measures: MeasuresReader
}

/** Puts together what the host handed to the book. */
export function yearWorld(world: World, setup: YearSetup, log: EventLog): YearWorld {
  const { organisation, hash, rulebooks } = world
  invariant(organisation !== undefined, 'a book that runs a year knows its organisation')
  const year = { ...setup, log, hash, organisation, rulebooks }
  const graded = gradedReader(year)
  return { ...year, graded, measures: measuresReader(graded) }
}
