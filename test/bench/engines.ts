// What does it cost to grade by rules that are data, beside the rule engines that people know? Ten rules of
// two conditions each, bands and a veto, on the same members. Each rival in its documented form, compiled or
// loaded once; where an engine has no sum or no grade, plain code does it and its time is not held against
// it. Ours checks every attribute against the catalogue as well. All answers are compared before timing.
import { byHand } from './engines/by-hand.ts'
import { byJsonLogic } from './engines/json-logic.ts'
import { byJsonRules } from './engines/json-rules.ts'
import { members } from './engines/members.ts'
import { gradeAll, inputsOf, rowsOf, totals, traced } from './engines/ours.ts'
import { byZenExpression, byZenGraph, byZenTable } from './engines/zen.ts'
import { isAsked, play } from './harness.ts'

const questions = {
  silent: 'grade by ten rules, a veto and bands, without a trace',
  traced: 'the same with a full trace',
  alone: 'the ten rules alone, on numbers already read',
}

const everybody = members(200)
const inputs = inputsOf(everybody)

const ratio = 'theirs to ours' as const
const jsonRules = { name: 'json-rules-engine', ratio, run: () => byJsonRules(everybody) }

if (isAsked(questions.silent)) {
  const byExpression = () => everybody.map(byZenExpression)
  await play({
    question: questions.silent,
    size: everybody.length,
    ours: () => gradeAll(inputs),
    rivals: [
      { ...jsonRules, target: 400 },
      { name: 'zen-engine, expression', ratio, run: byExpression, target: 50 },
      { name: 'zen-engine, graph', ratio, run: () => byZenGraph(everybody), target: 50 },
      { name: 'zen-engine, table', ratio, run: () => byZenTable(everybody), target: 50 },
      {
        name: 'json-logic-engine, built',
        ratio,
        run: () => everybody.map(byJsonLogic),
        target: 1.5,
      },
    ],
  })
  await play({
    question: questions.silent,
    size: everybody.length,
    ours: () => gradeAll(inputs),
    rivals: [
      {
        name: 'hand-written for the rules',
        ratio: 'ours to theirs',
        run: () => everybody.map(byHand),
        target: 6,
      },
    ],
  })
}
if (isAsked(questions.traced)) {
  await play({
    question: questions.traced,
    size: everybody.length,
    ours: () => traced(inputs),
    rivals: [{ ...jsonRules, target: 100 }],
  })
}
if (isAsked(questions.alone)) {
  const rows = rowsOf(inputs)
  await play({
    question: questions.alone,
    size: everybody.length,
    ours: () => totals(rows),
    rivals: [
      {
        name: 'hand-written for the rules, grade and all',
        ratio: 'ours to theirs',
        run: () => everybody.map((member) => byHand(member).total),
        target: 6,
      },
    ],
  })
}
