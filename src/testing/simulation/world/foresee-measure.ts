import { dayFrom } from '../draw/hand.ts'
import { effectDays } from '../simulated-year.ts'
import type { SimulatedMeasureCommand } from '../simulated-year-command.ts'
import { aboutSubjects } from './about.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import { roleNames } from './permitted.ts'
import { dayOfInstant, type World } from './world.ts'
import {
  type AppraisalModel,
  type MeasureModel,
  type MeasureStage,
  statusAt,
} from './year-model.ts'

const stagesOf: { readonly [type in SimulatedMeasureCommand['type']]: MeasureStage } = {
  decide: 'proposed',
  notify: 'accepted',
  'carry-out': 'notified',
}

/** What a command about a measure will come to. */
export function foreseeMeasure(world: World, command: SimulatedMeasureCommand): Foreseen {
  const key = `${command.cycle}/${command.population}/${command.subject}`
  const known = world.appraisals.get(key)
  if (!known) return no('appraisal-unknown')
  const foreseen = foreseeStep(world, command, known)
  if (known.certain) return foreseen
  const forget = () => void world.appraisals.delete(key)
  return { ...foreseen, doubt: { codes: ['appraisal-unknown'], happen: forget } }
}

function foreseeStep(
  world: World,
  command: SimulatedMeasureCommand,
  known: AppraisalModel,
): Foreseen {
  if (known.stage !== 'confirmed') return no('appraisal-stage-wrong')
  if (command.at < known.lastAt) return no('time-went-back')
  const measure = known.measures.get(command.measure)
  if (!measure) return no('measure-unknown')
  if (measure.stage !== stagesOf[command.type]) return no('measure-stage-wrong')
  return unless(faultsOf(world, command, measure), () => {
    known.certain = true
    known.lastAt = command.at
    happen(command, measure)
  })
}

function faultsOf(
  world: World,
  command: SimulatedMeasureCommand,
  { role, until }: MeasureModel,
): readonly (string | false)[] {
  const { type, actor, subject, at } = command
  if (type === 'notify') return []
  const { members } = aboutSubjects(world, [subject], at)
  const own = (actor === (subject as string) || members.includes(actor)) && 'own-case'
  if (type === 'decide') {
    return [own, !roleNames(world, actor, at).includes(role) && 'role-missing']
  }
  const { on, cycle, population, measure } = command
  const isAhead = on > dayOfInstant(at)
  const objection = world.objections.get(`${cycle}/${population}/${subject}/${measure}`)
  const status = objection && statusAt(objection, at)
  return [
    own,
    isAhead && 'effect-ahead',
    !isAhead && on <= until && 'effect-too-early',
    (status === 'raised' || status === 'admitted') && 'objection-open',
    status === 'upheld' && 'ruling-pending',
  ]
}

function happen(command: SimulatedMeasureCommand, measure: MeasureModel): void {
  if (command.type === 'decide') {
    measure.stage = command.outcome
    measure.decider = command.actor
  } else if (command.type === 'notify') {
    measure.stage = 'notified'
    measure.until = dayFrom(dayOfInstant(command.at), effectDays)
  } else measure.stage = 'carried-out'
}
