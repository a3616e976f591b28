import type { Instant } from '../../calendar/index.ts'
import { type Opening, opening } from '../../cycle/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { openingStream } from '../names.ts'
import { statesOf } from './states-of.ts'
import type { Known } from './year-setup.ts'

/** What each subject brought along from before the book, by what was known at an instant. */
export async function broughtAlong(
  log: EventLog,
  subjects: readonly SubjectId[],
  knownAt: Instant,
): Promise<ReadonlyMap<SubjectId, Opening>> {
  const states = await statesOf(log, opening, subjects.map(openingStream), knownAt)
  return new Map(states.map(({ state }) => [state.subject, state]))
}

/** The same beside what is known otherwise; where both speak, what is known otherwise holds. */
export function withBrought(
  known: Known,
  brought: Opening | undefined,
  { population, period }: { readonly population: string; readonly period: string },
): Known {
  if (brought === undefined) return known
  const { history = [], inputs = {} } = known
  const told = new Set(history.map((each) => each.period))
  const results = brought.results.filter(
    (each) => each.population === population && !told.has(each.period),
  )
  const numbers = brought.inputs.filter(({ cycle }) => cycle === period)
  return {
    ...known,
    history: [...results.map(({ period: of, grade }) => ({ period: of, grade })), ...history],
    inputs: { ...Object.fromEntries(numbers.map(({ input, value }) => [input, value])), ...inputs },
  }
}
