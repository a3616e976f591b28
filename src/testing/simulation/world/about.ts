import type { SimulatedCommand } from '../simulated-command.ts'
import type { AboutModel } from './permitted.ts'
import { homeOf } from './places.ts'
import { dayOfInstant, standsAt, type World } from './world.ts'

const nobody: AboutModel = { members: [], units: [] }

/** Whom a command is about, and where that belongs. */
export function aboutOf(world: World, command: SimulatedCommand): AboutModel {
  switch (command.to) {
    case 'unit':
      return { members: [], units: command.type === 'found' ? [] : [command.unit] }
    case 'member':
      return aboutSubjects(world, [command.member], command.at)
    case 'pledge': {
      const pledge = world.pledges.get(command.pledge)
      if (pledge) return aboutSubjects(world, [...pledge.pledgers], command.at)
      if (command.type !== 'propose') return nobody
      const { by, with: others = [], led } = command
      return aboutSubjects(world, [by, ...others, ...(led === undefined ? [] : [led])], command.at)
    }
    case 'record': {
      const known = world.facts.get(command.fact)?.subject
      const subject = known ?? (command.type === 'record' ? command.subject : undefined)
      return subject === undefined ? nobody : aboutSubjects(world, [subject], command.at)
    }
    case 'ledger':
      return aboutSubjects(world, [command.holder], command.at)
    case 'appraisal':
      return aboutSubjects(world, [command.subject], command.at)
    case 'cycle':
    case 'notice':
    case 'objection':
      // Permitted everywhere or nowhere, and judged by the rules of the hearing.
      return nobody
  }
}

/** A unit's case is the case of whoever holds a post in it. */
export function aboutSubjects(world: World, subjects: readonly string[], at: string): AboutModel {
  const day = dayOfInstant(at)
  const units = subjects.flatMap((subject) => world.units.get(subject) ?? [])
  const holders = units
    .filter((unit) => standsAt(unit, day))
    .flatMap(({ posts }) => posts)
    .filter(({ from, until }) => from <= day && (until === undefined || day < until))
  return {
    members: [
      ...subjects.filter((subject) => !world.units.has(subject)),
      ...holders.map(({ member }) => member),
    ],
    units: [
      ...units.map(({ unit }) => unit),
      ...subjects.flatMap((subject) => homeOf(world, subject, day) ?? []),
    ],
  }
}

/** By which somebody judges: never the own case. */
const judging: { readonly [to in SimulatedCommand['to']]?: readonly string[] } = {
  pledge: ['approve', 'return', 'refuse', 'check', 'extend', 'review', 'verify'],
  record: ['certify', 'return'],
  ledger: ['post', 'settle', 'void', 'reverse'],
}

/** Whether somebody would judge the own case. */
export function isOwnCase({ to, type, actor }: SimulatedCommand, { members }: AboutModel): boolean {
  return (judging[to] ?? []).includes(type) && members.includes(actor)
}
