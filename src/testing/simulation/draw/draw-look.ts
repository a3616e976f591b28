import { objectionId } from '../../../record/index.ts'
import type { SimulatedYearCommand } from '../simulated-year-command.ts'
import { isCounted } from '../world/follow.ts'
import { isMeasure, measureIn } from '../world/foresee-objection.ts'
import type { ObjectionModel } from '../world/year-model.ts'
import { envelope, type Hand, judge, mostly, official, referee } from './hand.ts'

/** By the judge, mostly; now and then by who judged first, or by whom it is about. */
export function drawLook(hand: Hand, objection: ObjectionModel): SimulatedYearCommand {
  const { chances } = hand
  const dice = chances.below(100)
  const { matter } = objection
  const hasDecided = measureIn(hand.world, matter)?.decider === judge
  const other = hasDecided && dice < 70 ? referee : judge
  const actor = dice < 80 ? other : dice < 92 ? official : mostly(hand, objection.subject)
  const base = {
    ...({ to: 'objection', ...envelope(hand, actor), reason: 'as heard' } as const),
    matter: { kind: isMeasure(matter) ? 'measure' : 'grade', id: matter },
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
