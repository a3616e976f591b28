import { cycleId } from '../../../cycle/index.ts'
import { noticeId, objectionId } from '../../../record/index.ts'
import type { SimulatedCycleOrder, SimulatedYearCommand } from '../simulated-year-command.ts'
import { isCounted } from '../world/follow.ts'
import { lastDay } from '../world/foresee-cycle.ts'
import { dayOfInstant } from '../world/world.ts'
import type { CycleModel, ObjectionModel } from '../world/year-model.ts'
import {
  accountant,
  anyMember,
  anyUnit,
  dayFrom,
  envelope,
  type Hand,
  judge,
  mostly,
  nextNumber,
  official,
  todayOf,
} from './hand.ts'

const next = { open: 'begin', running: 'close', closed: 'publish', confirmed: 'apply' } as const

/** The next command of the year; now and then one that comes at a wrong time. Nothing where it waits. */
export function drawYearCommand(hand: Hand): SimulatedYearCommand | undefined {
  const { chances, world } = hand
  const cycle = [...world.cycles.values()].at(-1)
  if (!cycle || cycle.stage === 'applied' || chances.percent(2)) return step(hand, 'open')
  if (chances.percent(6)) return astray(hand, cycle)
  if (cycle.stage === 'provisional') return hearing(hand, cycle)
  // A year is open for a while.
  if (cycle.stage === 'running' && chances.percent(50)) return undefined
  return step(hand, next[cycle.stage])
}

function astray(hand: Hand, cycle: CycleModel): SimulatedYearCommand {
  const type = hand.chances.one(['begin', 'close', 'publish', 'confirm', 'apply', 'post', 'raise'])
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
  if (objection && chances.percent(80)) return look(hand, objection)
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

/** By the judge, mostly; now and then by who judged first, or by whom it is about. */
function look(hand: Hand, objection: ObjectionModel): SimulatedYearCommand {
  const { chances } = hand
  const dice = chances.below(100)
  const actor = dice < 75 ? judge : dice < 90 ? official : mostly(hand, objection.subject)
  const base = {
    ...({ to: 'objection', ...envelope(hand, actor), reason: 'as heard' } as const),
    matter: { kind: 'grade', id: objection.matter },
    objection: objectionId(objection.objection),
  }
  const isRaised = objection.stages.at(-1)?.status === 'raised'
  const isWrong = chances.percent(5)
  if (isRaised !== isWrong) return { ...base, type: 'admit' }
  const outcome = chances.one(['upheld', 'upheld', 'partly-upheld', 'rejected'])
  const remedy = outcome === 'rejected' ? [] : [remedyOf(hand, objection)]
  return { ...base, type: 'rule', outcome, remedy }
}

function remedyOf({ chances, world }: Hand, { subject, matter }: ObjectionModel) {
  const facts = [...world.facts.values()].filter((each) => each.subject === subject)
  const fact = chances.any(facts.filter(isCounted)) ?? chances.any(facts)
  const note = 'to be looked at again'
  return fact ? { kind: 'fact', id: fact.fact, note } : { kind: 'grade', id: matter, note }
}
