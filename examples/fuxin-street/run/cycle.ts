import {
  announcementOf,
  type CycleCommand,
  type CycleContext,
  type CycleEvent,
  carriagesOf,
  commandId,
  confirmationsOf,
  cycle,
  gradePopulations,
  listedResult,
  measureCountsOf,
  notice,
  noticeId,
  noticeOfResults,
  openingOf,
  type PopulationResults,
  publicationOf,
  resultsOf,
  rollCount,
  type ShownResults,
  unwrap,
} from 'pledgebook'
import type { Order, OrderBase } from '../orders.ts'
import { sha256 } from '../sha-256.ts'
import { dayOf, happen, rolesOf, type Year } from '../year.ts'
import { listsOf, runAppraisal, runGradings, subjectsOf } from './appraisal.ts'
import { gradedMatter } from './graded-matter.ts'
import { carryOutAll, decideAll, decideOne, notifyAll } from './measures.ts'
import { populationsOn, rollsOn } from './populations.ts'

/** One order becomes one command to the cycle, or one to each appraisal. */
export function runOrder(year: Year, order: Order): void {
  const { cycle: id } = year.data.street
  switch (order.type) {
    case 'open':
      runCycle(year, { ...order, cycle: id, ...termsOf(year), type: 'open' })
      break
    case 'close':
      closeCycle(year, order)
      break
    case 'publish':
      publish(year, order)
      break
    case 'show':
      show(year, order)
      break
    case 'decide':
      decideOne(year, order)
      break
    case 'decide-all':
      decideAll(year, order)
      break
    case 'notify-all':
      notifyAll(year, order)
      break
    case 'carry-out-all':
      carryOutAll(year, order)
      break
    default:
      // The rest are commands to the cycle as they stand.
      runCycle(year, { ...order, cycle: id })
  }
}

function termsOf({ data, world }: Year) {
  const { unit, title, period } = data.street
  const parts = { unit, title, period, zone: world.zone.name }
  return { ...parts, responsible: 'office', populations: world.pins }
}

/** One command to a cycle, and what follows from it. */
export function runCycle(year: Year, command: CycleCommand): void {
  const context = contextOf(year, command)
  const done = happen(year, 'cycle', cycle, [year.cycles, command.cycle], command, context)
  if (done.ok) for (const event of done.value) react(year, event)
}

function contextOf(year: Year, command: CycleCommand): CycleContext {
  const { world } = year
  const base = { actorRoles: rolesOf(year, command.actor, dayOf(year, command.at)) }
  switch (command.type) {
    case 'announce':
    case 'revise':
      return { ...base, zone: world.zone, shown: shownNow(year) }
    case 'confirm':
      return { ...base, zone: world.zone, shown: shownNow(year), results: resultsNow(year) }
    case 'apply':
      return { ...base, zone: world.zone, measures: measureCountsOf(year.appraisals.values()) }
    default:
      return { ...base, zone: world.zone }
  }
}

/** Every notice of results, with all objections to a grade that it shows, whenever they were raised. */
function shownNow({ cycles, data, notices, objections, world }: Year): readonly ShownResults[] {
  const state = cycles.get(data.street.cycle)
  const announcements = state && 'announcements' in state ? state.announcements : []
  return [...notices.values()].map((each) => {
    const populations = announcements
      .filter((announcement) => announcement.notice === each.id)
      .flatMap((announcement) => announcement.populations)
    return {
      ...{ notice: each, hearing: world.hearing },
      objections: [...objections.values()].filter(({ matter }) =>
        populations.includes(gradedMatter(matter).population),
      ),
    }
  })
}

/** What the appraisals say, population by population. */
function resultsNow(year: Year): readonly PopulationResults[] {
  const all = [...year.appraisals.values()]
  return year.world.pins.map(({ name }) => {
    const own = all.filter(({ population }) => population === name)
    return unwrap(resultsOf(name, own.map(listedResult), sha256))
  })
}

/** The rolls of the last day are counted, and the rules are those with which the year began. */
function closeCycle(year: Year, order: Extract<Order, { type: 'close' }>): void {
  const rolls = [...rollsOn(year, order.asOf)].map(([name, roll]) =>
    unwrap(rollCount(name, roll, sha256)),
  )
  const { pins: populations } = year.world
  runCycle(year, { ...order, cycle: year.data.street.cycle, populations, rolls })
}

/** Everybody is graded by what is known on the last day. */
function publish(year: Year, { id, at, actor }: OrderBase): void {
  const state = year.cycles.get(year.data.street.cycle)
  if (state?.status !== 'closed') return
  year.graded = unwrap(gradePopulations(populationsOn(year, state.closed.asOf)))
  const results = listsOf(year.graded).map(({ population, list }) =>
    unwrap(resultsOf(population, list, sha256)),
  )
  const publication = unwrap(publicationOf(results, sha256))
  runCycle(year, { id, type: 'publish', at, actor, cycle: state.id, ...publication })
}

/** The results are put on the board: all of them at first, after a ruling those that must be shown anew. */
function show(year: Year, { id, at, actor }: OrderBase): void {
  const { published, notices, world } = year
  if (!published) return
  const number = notices.size + 1
  const last = [...notices.keys()].at(-1)
  const all = world.pins.map(({ name }) => name)
  const populations = published.type === 'published' ? all : published.noticeAgain
  const command = unwrap(
    noticeOfResults(
      { ...published, cause: id, at, actor },
      {
        ...{ notice: noticeId(`results-${number}`), ref: `lists/results-${number}` },
        ...{ audiences: ['members', 'residents'], ways: ['notice-board', 'website'] },
        from: dayOf(year, at),
        ...(last !== undefined && { replaces: last }),
      },
    ),
  )
  const context = { rules: world.hearing.notice, calendar: world.hearing.calendar }
  const done = happen(year, 'notice', notice, [notices, command.notice], command, context)
  if (!done.ok) return
  for (const event of done.value) {
    if (event.type !== 'posted') continue
    runCycle(year, unwrap(announcementOf(event, { cycle: published.cycle, populations })))
  }
}

/** What follows from an event of the cycle for everybody in it. */
function react(year: Year, event: CycleEvent): void {
  switch (event.type) {
    case 'published':
      year.published = event
      runGradings(year, event)
      break
    case 'revised':
      year.published = event
      break
    case 'confirmed':
      for (const each of unwrap(confirmationsOf(event, subjectsOf(year)))) runAppraisal(year, each)
      break
    case 'carried-on': {
      for (const each of unwrap(carriagesOf(event, subjectsOf(year)))) runAppraisal(year, each)
      const { nextCycle } = year.data.street
      runCycle(year, unwrap(openingOf(event, nextCycle, termsOf(year))))
      break
    }
    default:
  }
}

/** The id of what follows from an order for one subject. */
export function followingId({ id }: OrderBase, ...parts: readonly string[]) {
  return commandId([id, ...parts].join(':'))
}
