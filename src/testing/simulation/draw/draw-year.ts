import { cycleId } from '../../../cycle/index.ts'
import { noticeId, objectionId } from '../../../record/index.ts'
import type { SimulatedCycleOrder, SimulatedYearCommand } from '../simulated-year-command.ts'
import { lastDay } from '../world/foresee-cycle.ts'
import { dayOfInstant } from '../world/world.ts'
import type { CycleModel } from '../world/year-model.ts'
import { drawLook } from './draw-look.ts'
import { drawMeasureCommand, openMeasures, strayMeasure } from './draw-measure.ts'
import {
  accountant,
  anyMember,
  anyUnit,
  dayFrom,
  envelope,
  type Hand,
  mostly,
  nextNumber,
  official,
  todayOf,
} from './hand.ts'

const next = {
  open: 'begin',
  running: 'close',
  closed: 'publish',
  confirmed: 'apply',
  applied: 'carry-on',
} as const

/** The next command of the year; now and then one that comes at a wrong time. Nothing where it waits. */
export function drawYearCommand(hand: Hand): SimulatedYearCommand | undefined {
  const { chances, world } = hand
  const cycle = [...world.cycles.values()].at(-1)
  if (!cycle || cycle.stage === 'carried' || chances.percent(2)) return step(hand, 'open')
  if (chances.percent(6)) return astray(hand, cycle)
  if (cycle.stage === 'provisional') return hearing(hand, cycle)
  const isDue = cycle.stage === 'confirmed' && openMeasures(hand, cycle).length > 0
  if (isDue && chances.percent(94)) return drawMeasureCommand(hand, cycle)
  // Not every year is carried on.
  if (cycle.stage === 'applied' && chances.percent(30)) return step(hand, 'open')
  // A year is open for a while.
  if (cycle.stage === 'running' && chances.percent(50)) return undefined
  return step(hand, next[cycle.stage])
}

function astray(hand: Hand, cycle: CycleModel): SimulatedYearCommand {
  const type = hand.chances.one([
    ...(['begin', 'close', 'publish', 'confirm', 'apply', 'carry-on', 'post'] as const),
    ...(['raise', 'measure', 'measure'] as const),
  ])
  if (type === 'measure') return strayMeasure(hand, cycle)
  if (type === 'post') return posting(hand, cycle)
  return type === 'raise' ? plea(hand, cycle) : step(hand, type)
}

function step(hand: Hand, type: SimulatedCycleOrder['type']): SimulatedYearCommand {
  const { chances, world, at } = hand
  const actor = chances.percent(4) ? accountant : mostly(hand, official)
  const there = world.cycles.size
  const number = type === 'open' ? nextNumber(hand, there) : Math.max(1, there)
  const base = { ...envelope(hand, actor), cycle: cycleId(`cy-${number}`) }
  if (type === 'close') {
    const asOf = dayFrom(dayOfInstant(at), chances.percent(5) ? 1 : 0)
    return { to: 'cycle', ...base, type, asOf }
  }
  if (type === 'carry-on') {
    return { to: 'cycle', ...base, type, next: chances.percent(95) ? '2027' : '2028' }
  }
  if (type !== 'open') return { to: 'cycle', ...base, type }
  const terms = { unit: anyUnit(hand), title: { en: `Year ${number}` }, period: '2026' }
  return { to: 'cycle', ...base, type, ...terms, responsible: 'office' }
}

function hearing(hand: Hand, cycle: CycleModel): SimulatedYearCommand | undefined {
  const { chances, world } = hand
  if (!cycle.shown) return posting(hand, cycle)
  const open = [...world.objections.values()].filter((each) => {
    const status = each.stages.at(-1)?.status
    return each.cycle === cycle.cycle && (status === 'raised' || status === 'admitted')
  })
  const objection = chances.any(open)
  if (objection && chances.percent(80)) return drawLook(hand, objection)
  if (todayOf(hand) > lastDay(cycle.shown.from)) return step(hand, 'confirm')
  if (chances.percent(60)) return plea(hand, cycle)
  return chances.percent(10) ? step(hand, 'confirm') : undefined
}

function posting(hand: Hand, { cycle }: CycleModel): SimulatedYearCommand {
  const { chances, world } = hand
  const number = nextNumber(hand, world.notices.size)
  return {
    ...{ to: 'notice', ...envelope(hand, mostly(hand, official)), type: 'post' },
    ...{ notice: noticeId(`n-${number}`), matter: { kind: 'grades', id: cycle } },
    ...{ content: { ref: `lists/${number}` }, audiences: ['members'], ways: ['board'] },
    from: dayFrom(todayOf(hand), chances.percent(5) ? -1 : chances.percent(90) ? 0 : 1),
  }
}

function plea(hand: Hand, { cycle }: CycleModel): SimulatedYearCommand {
  const { chances, world } = hand
  const isUnits = chances.percent(20)
  const subject = isUnits ? anyUnit(hand) : (anyMember(hand) ?? anyUnit(hand))
  const population = isUnits ? 'branches' : 'members'
  const other = chances.percent(4) ? anyMember(hand) : undefined
  const objection = objectionId(`o-${nextNumber(hand, world.objections.size)}`)
  return {
    ...{ to: 'objection', ...envelope(hand, mostly(hand, subject)), type: 'raise', objection },
    ...{ matter: { kind: 'grade', id: `${cycle}/${population}/${subject}` } },
    ...{ objector: { kind: 'subject', subject: other ?? subject }, reason: 'not so' },
    evidence: [],
  }
}
