// What does it cost to reckon one member by a rulebook that is data? Ours is `stand` with the example's
// rulebook, compiled once. The rival is a function that a developer would write for this one rulebook:
// integers at the scales that it happens to need, one pass over the facts, no clause, no name. It is
// exact and does the same work: it holds attributes, inputs, ballots and facts against the same bounds,
// sets the same facts aside, refuses with the same codes and returns a standing of the same shape. Both
// are compared before timing, deeply, over thousands of members, half of them unusual or wrong.
import { isDeepStrictEqual } from 'node:util'
import type { SubjectInput } from '../../src/assessment/index.ts'
import { assess, compileRulebook, type StandCode, stand } from '../../src/assessment/index.ts'
import { type Refusal, type Result, unwrap } from '../../src/foundation/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import { isAsked, play } from './harness.ts'
import { spoiled } from './stand/spoiled.ts'
import { type ByHand, standByHand } from './stand/stand-by-hand.ts'
import { subjects } from './stand/subjects.ts'

const rules = unwrap(compileRulebook(gridBranch))
const hand = { name: 'hand-written for the rulebook', ratio: 'ours to theirs' } as const

const questions = {
  many: 'stand without a trace, members with 26 facts each',
  traced: 'assess, which is stand with a trace and a grade, the same members',
  growth: 'stand without a trace, one member by the number of facts',
}

/** Everything that one of them says must be said by the other, in any order where it is a refusal. */
function agreesOn(inputs: readonly SubjectInput[]): boolean {
  return inputs.every((input) => {
    const [ours, theirs] = [told(stand(rules, input)), toldByHand(standByHand(input))]
    if (isDeepStrictEqual(ours, theirs)) return true
    console.error(JSON.stringify([input.subject, ours, theirs], undefined, 1))
    return false
  })
}

function told(stood: Result<object, Refusal<StandCode>>): unknown {
  if (stood.ok) return stood.value
  return stood.refusals
    .map(
      ({ code, subject, expected }) => `${code} ${code === 'missing' ? expected : (subject ?? '')}`,
    )
    .sort()
}

function toldByHand(stood: ByHand): unknown {
  return stood.ok ? stood.value : stood.faults.map((fault) => fault.join(' ')).sort()
}

const each =
  (inputs: readonly SubjectInput[], one: (input: SubjectInput) => unknown) => (): unknown => {
    let last: unknown
    for (const input of inputs) last = one(input)
    return last
  }

async function ask(question: string, size: number, inputs: readonly SubjectInput[]): Promise<void> {
  const byHand = { ...hand, run: each(inputs, standByHand), target: 8 }
  const agrees = () => agreesOn(inputs)
  const ours = each(inputs, (input) => stand(rules, input))
  await play({ question, size, ours, rivals: [{ ...byHand, agrees }] })
}

if (Object.values(questions).some(isAsked)) {
  const some = subjects(4_000, 26, 7)
  if (!agreesOn(some) || !agreesOn(spoiled(some))) throw new Error('stand: outputs differ')
}
if (isAsked(questions.many)) {
  for (const size of [1_000, 10_000]) await ask(questions.many, size, subjects(size))
}
if (isAsked(questions.traced)) {
  const inputs = subjects(1_000)
  const { target: _, ...rival } = { ...hand, target: null, run: each(inputs, standByHand) }
  const ours = each(inputs, (input) => assess(rules, input))
  // That a trace changes no number is a law of its own; here the values were compared above.
  await play({
    question: questions.traced,
    size: 1_000,
    ours,
    rivals: [{ ...rival, agrees: () => true }],
  })
}
if (isAsked(questions.growth)) {
  for (const size of [10, 100, 1_000, 10_000])
    await ask(questions.growth, size, subjects(20, size, size))
}
