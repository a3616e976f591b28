import { accountant, judge, official, referee, registrar } from '../draw/hand.ts'
import type { SimulatedCommand } from '../simulated-command.ts'
import { homeOf, unitsAbove } from './places.ts'
import { namesOfRoles, type RoleModel, rolesIn } from './roles-in.ts'
import { dayOfInstant, type World } from './world.ts'

/** One line of who may do what: as a book takes it. */
interface SimulatedPermission {
  readonly clause: string
  readonly to: SimulatedCommand['to']
  readonly types: readonly SimulatedCommand['type'][]
  readonly by: 'anyone' | readonly string[]
  readonly where: 'own' | 'unit' | 'above' | 'anywhere'
}

const steps = ['propose', 'revise', 'give', 'progress', 'correct', 'claim', 'withdraw'] as const
const decisions = ['approve', 'return', 'refuse', 'request-correction', 'extend', 'verify'] as const
const looks = ['check', 'review'] as const
const stamps = ['certify', 'return'] as const
const changes = ['found', 'rename', 'move', 'dissolve', 'appoint', 'end-post'] as const
const standings = ['join', 'transfer', 'recategorise', 'suspend', 'resume', 'leave'] as const
const postings = ['post', 'settle', 'void', 'expire', 'reverse'] as const

const years = ['open', 'begin', 'close', 'publish', 'confirm', 'apply', 'carry-on'] as const
const hearings = ['raise', 'admit', 'rule'] as const

/** Who may do what in a simulation: every kind of line that there can be. */
export const simulatedPermissions: readonly SimulatedPermission[] = [
  { clause: '1.1', to: 'unit', types: changes, by: ['registrar'], where: 'anywhere' },
  { clause: '1.2', to: 'member', types: standings, by: ['registrar'], where: 'anywhere' },
  { clause: '2.1', to: 'pledge', types: steps, by: 'anyone', where: 'own' },
  { clause: '2.2', to: 'pledge', types: ['propose', 'claim'], by: ['secretary'], where: 'unit' },
  { clause: '2.3', to: 'pledge', types: ['publish'], by: ['secretary', 'clerk'], where: 'unit' },
  { clause: '2.4', to: 'pledge', types: ['comment'], by: 'anyone', where: 'anywhere' },
  { clause: '2.5', to: 'pledge', types: ['remind'], by: 'anyone', where: 'unit' },
  { clause: '3.1', to: 'pledge', types: decisions, by: ['secretary'], where: 'unit' },
  {
    clause: '3.2',
    to: 'pledge',
    types: [...decisions, 'publish'],
    by: ['secretary'],
    where: 'above',
  },
  { clause: '3.3', to: 'pledge', types: looks, by: ['inspector', 'secretary'], where: 'unit' },
  { clause: '3.4', to: 'pledge', types: looks, by: ['inspector'], where: 'above' },
  { clause: '4.1', to: 'record', types: ['record', 'resubmit'], by: 'anyone', where: 'anywhere' },
  { clause: '4.2', to: 'record', types: ['withdraw'], by: 'anyone', where: 'own' },
  {
    clause: '4.3',
    to: 'record',
    types: [...stamps, 'withdraw'],
    by: ['secretary'],
    where: 'above',
  },
  { clause: '4.4', to: 'record', types: stamps, by: ['clerk', 'inspector'], where: 'unit' },
  { clause: '5.1', to: 'ledger', types: postings, by: ['accountant'], where: 'anywhere' },
  // The accountant is let in, and holds no role that answers for a cycle.
  { clause: '6.1', to: 'cycle', types: years, by: ['office', 'accountant'], where: 'anywhere' },
  { clause: '6.2', to: 'notice', types: ['post'], by: ['office'], where: 'anywhere' },
  // Who may rule stands in the rules of the hearing.
  { clause: '6.3', to: 'objection', types: hearings, by: 'anyone', where: 'anywhere' },
  { clause: '7.1', to: 'appraisal', types: ['decide'], by: ['office'], where: 'anywhere' },
  { clause: '7.2', to: 'appraisal', types: ['decide'], by: ['secretary'], where: 'unit' },
  { clause: '7.3', to: 'appraisal', types: ['decide'], by: ['secretary'], where: 'above' },
  {
    clause: '7.4',
    to: 'appraisal',
    types: ['notify', 'carry-out'],
    by: ['office', 'accountant'],
    where: 'anywhere',
  },
  { clause: '7.5', to: 'appraisal', types: ['carry-out'], by: ['clerk'], where: 'unit' },
]

/** The roles that the host of a simulation grants. */
export const simulatedGrants = [
  { member: registrar, role: 'registrar' },
  { member: accountant, role: 'accountant' },
  { member: official, role: 'office' },
  { member: official, role: 'appraiser' },
  // A judge by role, and never of what the own office judged first.
  { member: official, role: 'judge' },
  { member: judge, role: 'judge' },
  { member: referee, role: 'judge' },
  { member: judge, role: 'secretary' },
  { member: judge, role: 'clerk' },
] as const

/** Whom a command is about, and where it belongs. */
export interface AboutModel {
  readonly members: readonly string[]
  readonly units: readonly string[]
}

/** Why somebody may not do this here, by the table above. */
export function permissionFault(
  world: World,
  command: SimulatedCommand,
  about: AboutModel,
): 'not-permitted' | false {
  const lines = simulatedPermissions.filter(
    ({ to, types }) => to === command.to && types.includes(command.type),
  )
  return !lines.some((line) => permits(world, line, command, about)) && 'not-permitted'
}

function permits(
  world: World,
  { by, where }: SimulatedPermission,
  { actor, at }: SimulatedCommand,
  about: AboutModel,
): boolean {
  if (where === 'own' && !about.members.includes(actor)) return false
  if (by === 'anyone' && where !== 'unit' && where !== 'above') return true
  const held = by === 'anyone' ? homesOf(world, actor, at) : rolesOf(world, actor, at, by)
  if (where === 'own' || where === 'anywhere') return held.length > 0
  const units = where === 'unit' ? about.units : unitsAbove(world, about.units, dayOfInstant(at))
  return held.some(({ unit }) => unit === undefined || units.includes(unit))
}

function homesOf(world: World, actor: string, at: string): readonly RoleModel[] {
  const home = homeOf(world, actor, dayOfInstant(at))
  return home === undefined ? [] : [{ name: '', unit: home }]
}

function rolesOf(
  world: World,
  actor: string,
  at: string,
  by: readonly string[],
): readonly RoleModel[] {
  const granted = simulatedGrants
    .filter(({ member }) => member === actor)
    .map(({ role }) => ({ name: role, unit: undefined }))
  return [...granted, ...rolesIn(world, actor, at)].filter(({ name }) => by.includes(name))
}

/** The names of all that somebody is, as contexts of facts have it. */
export function roleNames(world: World, actor: string, at: string): readonly string[] {
  const granted = simulatedGrants.filter(({ member }) => member === actor)
  return [...granted.map(({ role }) => role), ...namesOfRoles(world, actor, at)]
}
