import type { PostNotice } from '../../../record/index.ts'
import { dayFrom } from '../draw/hand.ts'
import { shownDays } from '../simulated-year.ts'
import type { SimulatedCycleOrder } from '../simulated-year-command.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import { roleNames } from './permitted.ts'
import { dayOfInstant, type World } from './world.ts'
import { type CycleModel, type CycleStage, statusAt } from './year-model.ts'

type Step = Exclude<SimulatedCycleOrder, { readonly type: 'open' }>

/** From which stage each step leads to which. */
const steps: { readonly [type in Step['type']]: readonly [CycleStage, CycleStage] } = {
  begin: ['open', 'running'],
  close: ['running', 'closed'],
  publish: ['closed', 'provisional'],
  confirm: ['provisional', 'confirmed'],
  apply: ['confirmed', 'applied'],
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
      world.cycles.set(cycle, { cycle, unit, stage: 'open', shown: undefined, lastAt: at })
    })
  }
  if (!known) return no('cycle-unknown')
  const [from, to] = steps[command.type]
  if (known.stage !== from) return no('cycle-stage-wrong')
  if (at < known.lastAt) return no('time-went-back')
  if (!isAnswering) return no('role-missing')
  return unless(stepFaults(world, known, command), () => {
    known.stage = to
    known.lastAt = at
  })
}

function stepFaults(world: World, known: CycleModel, command: Step): readonly (string | false)[] {
  const { at } = command
  if (command.type === 'close') return [command.asOf > dayOfInstant(at) && 'as-of-ahead']
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
    const model = { notice, from, postedAt: at }
    world.notices.set(notice, model)
    const cycle = world.cycles.get(matter.id)
    if (cycle?.stage !== 'provisional' || cycle.shown || at < cycle.lastAt) return
    if (!roleNames(world, actor, at).includes('office')) return
    cycle.shown = model
    cycle.lastAt = at
  })
}
