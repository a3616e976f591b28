import { type Json, type Refusal, refusal } from '../foundation/index.ts'
import type { Rulebook } from '../rulebook/index.ts'
import {
  checkFields,
  checkTally,
  type FieldCode,
  inputFields,
  type Tally,
  type TallyCode,
} from '../vocabulary/index.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of attributes, inputs and tallies that do not fit the rulebook. */
export type InputCode = FieldCode | TallyCode | 'tally-unknown' | 'tally-repeated'

/** What is wrong with a subject's attributes, inputs and tallies. */
export type InputCheck = (input: SubjectInput) => readonly Refusal<InputCode>[]

/** What is held against every subject's input, made ready once. */
export function compileInputCheck({ catalogue, raters = [] }: Rulebook): InputCheck {
  const inputSpecs = inputFields(catalogue.inputs)
  const ballots = raters.map(({ group, scores }) => {
    return { group, choices: scores.map(({ choice }) => choice) }
  })
  return ({ attributes = {}, inputs = {}, tallies = [] }) => {
    const faults: Refusal<InputCode>[] = [
      ...checkFields(catalogue.attributes, attributes, ['attributes']),
      ...checkFields(inputSpecs, inputs, ['inputs']),
    ]
    tallies.forEach((_, index) => {
      faults.push(...checkOne(ballots, tallies, index))
    })
    return faults
  }
}

/** One rater group and what can stand on its ballots. */
interface Ballot {
  readonly group: string
  readonly choices: readonly string[]
}

function checkOne(
  ballots: readonly Ballot[],
  tallies: readonly Tally[],
  index: number,
): readonly Refusal<InputCode>[] {
  const tally = tallies[index]
  if (!tally) return []
  const path = ['tallies', index]
  const { group } = tally
  const said = (code: InputCode, expected: Json) =>
    refusal(code, { subject: group, path, expected, actual: group })
  const ballot = ballots.find((known) => known.group === group)
  if (!ballot) {
    const groups = ballots.map((known) => known.group)
    return [said('tally-unknown', groups)]
  }
  const faults = checkTally(ballot.choices, tally, path)
  const first = tallies.findIndex((other) => other.group === group)
  return first < index ? [said('tally-repeated', 'each group once'), ...faults] : faults
}
