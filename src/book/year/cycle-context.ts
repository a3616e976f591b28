import {
  type Appraisal,
  appraisal,
  type CycleCommand,
  type CycleContext,
  type CycleId,
  type CycleState,
  cycle,
  listedResult,
  measureCountsOf,
  type PopulationResults,
  resultsOf,
  type ShownResults,
} from '../../cycle/index.ts'
import { type NoticeId, notice, objection } from '../../record/index.ts'
import type { Look } from '../look.ts'
import { appraisalOf } from './matter-key.ts'
import { statesOf } from './states-of.ts'
import { appraisalsLabel, cycleStream, noticeStream, objectionsLabel } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/**
 * What a decision about a cycle needs to know. Confirming and applying ask every appraisal of the cycle;
 * all other steps a few streams.
 */
export async function cycleContext(
  year: YearWorld,
  command: CycleCommand,
  look: Look,
): Promise<CycleContext> {
  const { cycle: id } = command
  const { zone } = year.hearing.calendar
  const base = { actorRoles: await look.rolesOf(command.actor, command.at), zone }
  switch (command.type) {
    case 'announce':
      return { ...base, shown: await shownOf(year, id, look, command.notice) }
    case 'revise':
      return { ...base, shown: await shownOf(year, id, look) }
    case 'confirm': {
      const shown = await shownOf(year, id, look)
      return { ...base, shown, results: await resultsNow(year, id, look) }
    }
    case 'apply':
      return { ...base, measures: measureCountsOf(await appraisalsOf(id, look)) }
    default:
      return base
  }
}

/** Every notice that showed results, and one more, with all objections to a grade that it shows. */
async function shownOf(
  { hearing }: YearWorld,
  id: CycleId,
  look: Look,
  more?: NoticeId,
): Promise<readonly ShownResults[]> {
  const announced = announcedIn(await look.state(cycle, cycleStream(id)))
  const names = new Set([...announced.keys(), ...(more === undefined ? [] : [more])])
  const notices = await look.states(notice, [...names].map(noticeStream))
  const raised = await look.states(objection, await look.find(objectionsLabel(id)))
  return notices.map((each) => {
    const populations = announced.get(each.id)
    const objections = raised.filter(({ matter }) => {
      const key = appraisalOf(matter)
      return key !== undefined && populations?.has(key.population) === true
    })
    return { notice: each, hearing, objections }
  })
}

/** Which populations each notice showed. */
function announcedIn(state: CycleState | undefined): ReadonlyMap<NoticeId, ReadonlySet<string>> {
  const all = state && 'announcements' in state ? state.announcements : []
  return new Map(all.map(({ notice, populations }) => [notice, new Set(populations)]))
}

/** A batch takes no more checked reads than ten thousand, and a few are for the rest. */
const mostChecked = 9000

/**
 * Beyond that, appraisals are read unchecked: results change only with their cycle, and that is checked; a
 * measure that somebody decides on at that moment counts as decided a moment later.
 */
async function appraisalsOf(id: CycleId, look: Look): Promise<readonly Appraisal[]> {
  const names = await look.find(appraisalsLabel(id))
  if (names.length <= mostChecked) return look.states(appraisal, names)
  return (await statesOf(look.log, appraisal, names)).map(({ state }) => state)
}

/** What the appraisals say, population by population; what cannot be put in a list is left out. Some judge nobody. */
async function resultsNow(
  { hash }: YearWorld,
  id: CycleId,
  look: Look,
): Promise<readonly PopulationResults[]> {
  const all = await appraisalsOf(id, look)
  const state = await look.state(cycle, cycleStream(id))
  return (state?.populations ?? []).flatMap(({ name }) => {
    const own = all.filter(({ population }) => population === name)
    const results = resultsOf(name, own.map(listedResult), hash)
    return results.ok ? [results.value] : []
  })
}
