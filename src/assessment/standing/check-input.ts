import type { Period } from '../../calendar/index.ts'
import { type Json, type Refusal, refusal } from '../../foundation/index.ts'
import { gradesOf, type Rulebook, readsPast } from '../../rulebook/index.ts'
import {
  checkFields,
  checkTally,
  type FieldCode,
  type Fields,
  fieldReader,
  inputFields,
  type MarkRange,
  type Tally,
  type TallyCode,
} from '../../vocabulary/index.ts'
import { compileDecisionCheck, type DecisionCode } from './check-decisions.ts'
import { checkHistory, checkPastGrades, type HistoryCode } from './check-history.ts'
import { checkLinks, type LinkCode } from './check-links.ts'
import { compileSubPeriodCheck } from './check-sub-period.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of attributes, inputs, tallies, links, decisions and a history that do not fit the rulebook. */
export type InputCode =
  | FieldCode
  | TallyCode
  | LinkCode
  | HistoryCode
  | DecisionCode
  | 'tally-unknown'
  | 'tally-repeated'
  | 'tally-period-unknown'

/** What is wrong with a subject's attributes, inputs, tallies, links, decisions and history. */
export type InputCheck = (
  input: SubjectInput,
  period: Period,
  /** Whether the attributes were read without a fault. */
  areRead: boolean,
) => readonly Refusal<InputCode>[]

const nothing: Fields = {}
const none: readonly never[] = []

/** What is held against every subject's input, made ready once. */
export function compileInputCheck(rulebook: Rulebook): InputCheck {
  const { catalogue, raters = [] } = rulebook
  const checkDecisions = compileDecisionCheck(rulebook)
  const linkSpecs = catalogue.links ?? []
  const inputSpecs = inputFields(catalogue.inputs)
  const ballots = raters.map((rater): Ballot => {
    const hasMarks = 'marks' in rater
    return {
      group: rater.group,
      ballot: hasMarks ? rater.marks : rater.scores.map(({ choice }) => choice),
    }
  })
  const readInputs = fieldReader(inputSpecs)
  const inputRow = new Float64Array(inputSpecs.length)
  const inSubPeriod = compileSubPeriodCheck(rulebook)
  const named = readsPast(rulebook) ? gradesOf(rulebook.grading) : undefined
  const checkTallies = (tallies: readonly Tally[], period: Period) =>
    tallies.flatMap((tally, index) => [
      ...checkOne(ballots, tallies, index),
      ...inSubPeriod(tally, index, period),
    ])
  return (input, period, areRead) => {
    const { attributes = nothing, inputs, tallies, links, decisions, history } = input
    if (areRead && !inputs && !tallies && !links && !decisions && !history) return none
    // Not pushed: a call holds fewer arguments than a history can have faults.
    return [
      ...(areRead ? none : checkFields(catalogue.attributes, attributes, ['attributes'])),
      ...(!inputs || readInputs(inputs, inputRow)
        ? none
        : checkFields(inputSpecs, inputs, ['inputs'])),
      ...(tallies ? checkTallies(tallies, period) : none),
      ...(links ? checkLinks(linkSpecs, links) : none),
      ...(decisions ? checkDecisions(input) : none),
      ...(history ? checkHistory(rulebook, input, period) : none),
      ...(history && named ? checkPastGrades(input, named) : none),
    ]
  }
}

/** One rater group and what can stand on its ballots: choices, or marks. */
interface Ballot {
  readonly group: string
  readonly ballot: readonly string[] | MarkRange
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
  const faults = checkTally(ballot.ballot, tally, path)
  const first = tallies.findIndex((other) => other.group === group && other.period === tally.period)
  return first < index ? [said('tally-repeated', 'each group once'), ...faults] : faults
}
