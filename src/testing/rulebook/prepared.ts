import {
  type CompiledRulebook,
  compileRulebook,
  type SubjectInput,
} from '../../assessment/index.ts'
import { canonicalJson, ok, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import {
  parseRulebookCases,
  type RulebookCase,
  type SubjectExpectation,
} from '../../schema/index.ts'
import { answered } from './answered.ts'
import { inputsOf } from './case-input.ts'
import { type CaseRun, runCase } from './run-case.ts'

/** How a rulebook becomes runnable: `compileRulebook`, or your own call of it with extensions. */
export type Compile = (rulebook: Rulebook) => Result<CompiledRulebook>

/** A case that was read, with the inputs that it gives. */
export interface PreparedCase {
  readonly each: RulebookCase
  /** Nothing for a case that asks only whether the rulebook compiles. */
  readonly inputs: Result<readonly SubjectInput[]> | undefined
}

/** Reads cases once, however many rulebooks they are held against. */
export function preparedCases(cases: readonly RulebookCase[]): Result<readonly PreparedCase[]> {
  const read = parseRulebookCases(cases)
  if (!read.ok) return read
  return ok(read.value.map((each) => ({ each, inputs: isRun(each) ? inputsOf(each) : undefined })))
}

function isRun({ period, given, subjects }: RulebookCase): boolean {
  return period !== undefined || given !== undefined || subjects !== undefined
}

/** Holds cases against one rulebook. */
export interface Runner {
  /** The rulebook with a case's answers, compiled once for each set of them. */
  readonly rulesFor: (choices: RulebookCase['choices']) => Result<CompiledRulebook>
  readonly run: (prepared: PreparedCase) => Result<CaseRun>
}

/** What holds cases against one rulebook. */
export function runnerOf(rulebook: Rulebook, compile: Compile = compileRulebook): Runner {
  const known = new Map<string, Result<CompiledRulebook>>()
  const rulesFor: Runner['rulesFor'] = (choices = {}) => {
    const key = canonicalJson(choices)
    const name = key.ok ? key.value : ''
    const found = known.get(name) ?? compiledWith(rulebook, choices, compile)
    known.set(name, found)
    return found
  }
  const run: Runner['run'] = ({ each, inputs }) => {
    const rules = rulesFor(each.choices)
    if (!rules.ok) return rules
    if (inputs === undefined) return ok({ results: [], reasonsOf: () => undefined })
    return inputs.ok ? runCase(rules.value, each, inputs.value) : inputs
  }
  return { rulesFor, run }
}

function compiledWith(
  rulebook: Rulebook,
  choices: NonNullable<RulebookCase['choices']>,
  compile: Compile,
): Result<CompiledRulebook> {
  const whole = answered(rulebook, choices)
  return whole.ok ? compile(whole.value) : whole
}

/**
 * A case that would hold whatever came is refused with `expects-nothing`; so is one that says something of
 * one subject where there is none, or where there are several: nobody would ever look at it.
 */
export function expectsSomething({ each }: PreparedCase): Result<true> {
  const { subjects, expect = {} } = each
  const { refusals, ...ofOne } = expect
  const isOfOne = isRun(each) && subjects === undefined
  const said = subjects ? subjects.map((one) => one.expect ?? {}) : [ofOne]
  const isSaid = refusals !== undefined || said.some(saysSomething)
  const isIdle = subjects?.length === 0 || (!isOfOne && saysSomething(ofOne))
  if (isSaid && !isIdle) return ok(true)
  return refuse(refusal('expects-nothing', { subject: each.name, expected: 'an expectation' }))
}

/** A table of no values says nothing; a list of no measures says that there are none. */
function saysSomething({ values = {}, ...others }: SubjectExpectation): boolean {
  return Object.keys(values).length + Object.keys(others).length > 0
}
