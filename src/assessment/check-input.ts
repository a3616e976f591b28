import { type Json, type Refusal, refusal } from '../foundation/index.ts'
import type { Rulebook } from '../rulebook/index.ts'
import {
  checkFields,
  checkInputs,
  checkTally,
  type FieldCode,
  type Tally,
  type TallyCode,
} from '../vocabulary/index.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of attributes, inputs and tallies that do not fit the rulebook. */
export type InputCode = FieldCode | TallyCode | 'tally-unknown' | 'tally-repeated'

/** What is wrong with a subject's attributes, inputs and tallies. */
export function checkInput(rulebook: Rulebook, input: SubjectInput): readonly Refusal<InputCode>[] {
  const { catalogue } = rulebook
  const { attributes = {}, inputs = {}, tallies = [] } = input
  return [
    ...checkFields(catalogue.attributes, attributes, ['attributes']),
    ...checkInputs(catalogue.inputs, inputs, ['inputs']),
    ...tallies.flatMap((tally, index) => checkOne(rulebook, tallies, tally, index)),
  ]
}

function checkOne(
  { raters = [] }: Rulebook,
  tallies: readonly Tally[],
  tally: Tally,
  index: number,
): readonly Refusal<InputCode>[] {
  const path = ['tallies', index]
  const { group } = tally
  const said = (code: InputCode, expected: Json) =>
    refusal(code, { subject: group, path, expected, actual: group })
  const rater = raters.find((candidate) => candidate.group === group)
  if (!rater)
    return [
      said(
        'tally-unknown',
        raters.map((known) => known.group),
      ),
    ]
  const choices = rater.scores.map(({ choice }) => choice)
  const first = tallies.findIndex((other) => other.group === group)
  return [
    ...(first < index ? [said('tally-repeated', 'each group once')] : []),
    ...checkTally(choices, tally, path),
  ]
}
