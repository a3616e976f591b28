import { cycleId } from '../../../cycle/index.ts'
import { noticeId, objectionId } from '../../../record/index.ts'
import { memberId } from '../../../vocabulary/index.ts'
import { measureRules } from '../simulated-rules.ts'
import type { SimulatedMeasureCommand, SimulatedYearCommand } from '../simulated-year-command.ts'
import { appraisalsIn } from '../world/judged.ts'
import {
  type AppraisalModel,
  type CycleModel,
  isOpen,
  type MeasureModel,
} from '../world/year-model.ts'
import { drawLook } from './draw-look.ts'
import {
  accountant,
  dayFrom,
  envelope,
  type Hand,
  holderFor,
  judge,
  mostly,
  nextNumber,
  official,
  todayOf,
} from './hand.ts'

/** A measure and whom it is about. */
interface Drawn {
  readonly of: AppraisalModel
  readonly measure: MeasureModel
}

/** The next thing that people do about a measure of a cycle; nothing where there is nothing but to wait. */
export function drawMeasureCommand(
  hand: Hand,
  cycle: CycleModel,
): SimulatedYearCommand | undefined {
  const { chances, world } = hand
  const open = openMeasures(hand, cycle)
  const today = todayOf(hand)
  const ready = open.filter(({ measure }) => measure.stage !== 'notified' || measure.until < today)
  // One after the other, mostly, so that a year comes to an end.
  const next = chances.percent(60) ? ready[0] : chances.any(ready)
  const drawn = next && chances.percent(85) ? next : chances.any(open)
  if (!drawn) return undefined
  const objection = world.objections.get(matterOf(drawn))
  const status = objection?.stages.at(-1)?.status
  const isOpenCase = status === 'raised' || status === 'admitted'
  if (objection && isOpenCase && chances.percent(85)) return drawLook(hand, objection)
  const isHeard = drawn.measure.stage === 'notified' && !objection
  const isShown = [...world.notices.values()].some((each) => each.matter === matterOf(drawn))
  if (isHeard && chances.percent(isShown ? 70 : 30)) return hear(hand, drawn)
  // There is nothing to do yet but to wait.
  if (!next && drawn.measure.stage === 'notified' && chances.percent(85)) return undefined
  const { stage } = drawn.measure
  const other = chances.one(['proposed', 'accepted', 'notified'] as const)
  return { to: 'appraisal', ...step(hand, drawn, chances.percent(88) ? stage : other) }
}

/** The measures of a cycle of which something must still become. */
export function openMeasures({ world }: Hand, { cycle }: CycleModel): readonly Drawn[] {
  return appraisalsIn(world, cycle).flatMap((of) =>
    [...of.measures.values()].filter(isOpen).map((measure): Drawn => ({ of, measure })),
  )
}

/** Something about a measure, whatever has become of it. */
export function strayMeasure(hand: Hand, cycle: CycleModel): SimulatedYearCommand {
  const { chances, world } = hand
  const of =
    chances.any(appraisalsIn(world, cycle.cycle)) ?? chances.any([...world.appraisals.values()])
  const clause = chances.one(['praise', 'prize', 'talk', 'strange'])
  const measure = of?.measures.get(clause) ?? nothing(clause)
  const stage = chances.one(['proposed', 'accepted', 'notified'] as const)
  const nobody = { cycle: cycle.cycle, population: 'members', subject: 'm-0' }
  return { to: 'appraisal', ...step(hand, { of: { ...nobody, ...of }, measure }, stage) }
}

function nothing(clause: string): MeasureModel {
  return { clause, role: 'office', stage: 'proposed', decider: undefined, until: '' }
}

function matterOf({ of, measure }: Pick<Drawn, 'measure'> & { of: Key }): string {
  return `${of.cycle}/${of.population}/${of.subject}/${measure.clause}`
}

type Key = Pick<AppraisalModel, 'cycle' | 'population' | 'subject'>

function step(
  hand: Hand,
  { of, measure }: Pick<Drawn, 'measure'> & { of: Key },
  stage: MeasureModel['stage'],
): SimulatedMeasureCommand {
  const { chances } = hand
  const base = (actor: string | undefined) => ({
    ...{ ...envelope(hand, mostly(hand, actor)), measure: measure.clause },
    ...{ cycle: cycleId(of.cycle), population: of.population, subject: memberId(of.subject) },
  })
  if (stage === 'proposed') {
    const outcome = chances.percent(80) ? 'accepted' : 'declined'
    return { ...base(deciderOf(hand, of, measure)), type: 'decide', outcome, reason: 'as seen' }
  }
  const doer = chances.percent(70) ? official : chances.percent(50) ? accountant : undefined
  if (stage === 'accepted') return { ...base(doer ?? official), type: 'notify' }
  const on = dayFrom(todayOf(hand), chances.percent(95) ? 0 : chances.one([-1, 1]))
  const actor = doer ?? holderFor(hand, of.subject, ['clerk'])
  return { ...base(actor), type: 'carry-out', on, evidence: [{ kind: 'sheet', ref: 'page/1' }] }
}

function deciderOf(hand: Hand, { subject }: Key, { role }: MeasureModel): string | undefined {
  // Both may decide on something, and not on what is for the other.
  if (hand.chances.percent(10)) return hand.chances.one([official, judge])
  if (role === measureRules.praise.decidedBy) return official
  return hand.chances.percent(75) ? judge : holderFor(hand, subject, [role])
}

/** Whom it is about objects, once it has been shown. */
function hear(hand: Hand, drawn: Drawn): SimulatedYearCommand {
  const { world } = hand
  const id = matterOf(drawn)
  const matter = { kind: 'measure', id }
  if (![...world.notices.values()].some((each) => each.matter === id)) {
    const number = nextNumber(hand, world.notices.size)
    return {
      ...{ to: 'notice', ...envelope(hand, mostly(hand, official)), type: 'post', matter },
      ...{ notice: noticeId(`n-${number}`), from: todayOf(hand) },
      ...{ content: { ref: `lists/${number}` }, audiences: ['members'], ways: ['board'] },
    }
  }
  const subject = memberId(drawn.of.subject)
  const objection = objectionId(`o-${nextNumber(hand, world.objections.size)}`)
  return {
    ...{ to: 'objection', ...envelope(hand, mostly(hand, subject)), type: 'raise', objection },
    ...{ matter, objector: { kind: 'subject', subject }, reason: 'not so', evidence: [] },
  }
}
