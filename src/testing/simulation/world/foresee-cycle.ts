import type { PostNotice } from '../../../record/index.ts'
import { dayFrom } from '../draw/hand.ts'
import { shownDays } from '../simulated-year.ts'
import type { SimulatedCycleOrder } from '../simulated-year-command.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import { appraisalsIn, confirm, grade, rollAt } from './judged.ts'
import { roleNames } from './permitted.ts'
import { dayOfInstant, type World } from './world.ts'
import { type CycleModel, type CycleStage, isOpen, statusAt } from './year-model.ts'

type Step = Exclude<SimulatedCycleOrder, { readonly type: 'open' }>

/** From which stage each step leads to which. */
const steps: { readonly [type in Step['type']]: readonly [CycleStage, CycleStage] } = {
  begin: ['open', 'running'],
  close: ['running', 'closed'],
  publish: ['closed', 'provisional'],
  confirm: ['provisional', 'confirmed'],
  apply: ['confirmed', 'applied'],
  'carry-on': ['applied', 'carried'],
}

/** What a step of a cycle will come to. */
export function foreseeCycle(world: World, command: SimulatedCycleOrder): Foreseen {
  const known = world.cycles.get(command.cycle)
  const { actor, at } = command
  const isAnswering = roleNames(world, actor, at).includes('office')
  if (command.type === 'open') {
    if (known) return no('cycle-known')
    const { cycle, unit } = command
    return unless([!isAnswering && 'role-missing'], () => {
      const model = { shown: undefined, closing: undefined, lastAt: at }
      world.cycles.set(cycle, { cycle, unit, stage: 'open', ...model })
    })
  }
  if (!known) return no('cycle-unknown')
  const [from, to] = steps[command.type]
  if (known.stage !== from) return no('cycle-stage-wrong')
  if (at < known.lastAt) return no('time-went-back')
  if (!isAnswering) return no('role-missing')
  const happen = () => {
    known.stage = to
    known.lastAt = at
    drawFrom(world, known, command)
  }
  const doubted = { codes: [], happen }
  const faults = stepFaults(world, known, command)
  if (command.type !== 'apply') return unless(faults, happen)
  const open = appraisalsIn(world, known.cycle).filter(({ measures }) =>
    [...measures.values()].some(isOpen),
  )
  const foreseen = unless([open.length > 0 && 'measures-open'], happen)
  // Of somebody of whom it is not known whether they were on the roll.
  return open.some(({ certain }) => certain) ? foreseen : { ...foreseen, doubt: doubted }
}

/** What follows from a step for everybody who is judged. */
function drawFrom(world: World, known: CycleModel, { type, at }: Step): void {
  if (type === 'close') known.closing = { at, roll: rollAt(world, dayOfInstant(at), at) }
  if (type === 'publish') grade(world, known)
  if (type === 'confirm') {
    for (const each of appraisalsIn(world, known.cycle)) confirm(each, at)
  }
  if (type !== 'carry-on') return
  for (const each of appraisalsIn(world, known.cycle)) {
    if (at >= each.lastAt) each.stage = 'carried'
  }
}

function stepFaults(world: World, known: CycleModel, command: Step): readonly (string | false)[] {
  const { at } = command
  if (command.type === 'close') return [command.asOf > dayOfInstant(at) && 'as-of-ahead']
  if (command.type === 'carry-on') return [command.next !== '2027' && 'period-not-next']
  if (command.type !== 'confirm') return []
  const { shown } = known
  if (!shown) return ['not-announced']
  const isShowing = dayOfInstant(at) <= lastDay(shown.from)
  const own = [...world.objections.values()].filter(({ cycle }) => cycle === known.cycle)
  const open = own.map((each) => statusAt(each, at))
  const isUntaken = own.some((each) => statusAt(each, at) === 'upheld' && !each.taken)
  return [
    isShowing && 'notice-running',
    isShowing && 'window-open',
    open.some((status) => status === 'raised' || status === 'admitted') && 'objection-open',
    isUntaken && 'ruling-pending',
  ]
}

/** The last day of a notice, and the last one for objections. */
export function lastDay(from: string): string {
  return dayFrom(from, shownDays)
}

/** What posting a notice will come to: the cycle takes note of it where it shows results not shown yet. */
export function foreseeNotice(world: World, command: PostNotice): Foreseen {
  const { notice, at, actor, from, matter } = command
  if (world.notices.has(notice)) return no('notice-known')
  return unless([from < dayOfInstant(at) && 'shown-from-past'], () => {
    const model = { notice, matter: matter.id, from, postedAt: at }
    world.notices.set(notice, model)
    const cycle = world.cycles.get(matter.id)
    if (cycle?.stage !== 'provisional' || cycle.shown || at < cycle.lastAt) return
    if (!roleNames(world, actor, at).includes('office')) return
    cycle.shown = model
    cycle.lastAt = at
  })
}
