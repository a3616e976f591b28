import { okUnless, type Refusal, type Result, refuse } from '../../foundation/index.ts'
import {
  type ClauseInfo,
  checkRulebook,
  clausesOf,
  type MeasureRule,
  outcomeScope,
  type PledgeRules,
  type Posting,
  type Profile,
  type Rulebook,
  type RulebookCode,
} from '../../rulebook/index.ts'
import type { CompiledCondition, FactKind, RulebookRef } from '../../vocabulary/index.ts'
import {
  type CompiledQuotas,
  compileGrading,
  compileQuotas,
  type Grader,
} from '../grading/index.ts'
import { exactly } from '../program/index.ts'
import { type BandsCode, checkBands } from './check-bands.ts'
import { compileInputCheck, type InputCheck } from './check-input.ts'
import { compiled, compileNode, type FinishedValue } from './compile-node.ts'
import { compilePlacing, type Placing } from './placing.ts'
import { periodsOf } from './reckoned-days.ts'

/** The codes with which a rulebook can be refused. */
export type CompileCode = RulebookCode | BandsCode

/**
 * A checked rulebook, ready to run. What its fields hold beyond `rulebook`, `pledges` and `clauses` is
 * for `stand`, `grade` and `assess`.
 */
export interface CompiledRulebook {
  readonly rulebook: Rulebook
  readonly ref: RulebookRef
  /** What the domain of pledges takes in its context, where the rulebook has rules for pledges. */
  readonly pledges: PledgeRules | undefined
  /** Every clause with its title and source, for explanations. */
  readonly clauses: readonly ClauseInfo[]
  readonly kinds: ReadonlyMap<string, FactKind>
  /** Reads a period of the rulebook's own cycle. */
  readonly periodOf: ReturnType<typeof periodsOf>
  readonly checkInput: InputCheck
  readonly profiles: readonly CompiledProfile[]
  readonly values: readonly FinishedValue[]
  readonly gates: readonly CompiledGate[]
  /** What places a subject among others. */
  readonly placing: Placing
  readonly grader: Grader
  /** What grading does with a whole population. */
  readonly quotas: CompiledQuotas
  readonly measures: readonly MeasureRule[]
  readonly posting: Posting | undefined
}

/** A profile with its condition, ready to ask. */
export interface CompiledProfile {
  readonly profile: Profile
  readonly when: CompiledCondition
}

/** The condition of a veto, of a case or of a measure, ready to ask. */
export interface CompiledGate {
  readonly clause: string
  readonly when: CompiledCondition
}

/**
 * Checks a rulebook and makes it runnable: once, then any number of subjects can be assessed. Refused
 * with everything that `checkRulebook` finds, every open choice by name, and with `bands-short` or
 * `band-unreachable` where the bands do not fit the values that the clauses can give. Unknown JSON goes
 * through `parseRulebook` of `pledgebook/schema` first.
 */
export function compileRulebook(
  rulebook: Rulebook,
): Result<CompiledRulebook, Refusal<CompileCode>> {
  const [first, ...rest] = checkRulebook(rulebook)
  if (first) return refuse(first, ...rest)
  const values = compileValues(rulebook)
  return okUnless(checkBands(rulebook, values), () => assembled(rulebook, values))
}

/** Named values in order: each may read those above it. */
function compileValues(rulebook: Rulebook): readonly FinishedValue[] {
  const finished: FinishedValue[] = []
  for (const { name, of } of rulebook.values) {
    const node = compileNode(of, { rulebook, finished })
    finished.push({ name, node, exact: exactly(node) })
  }
  return finished
}

function assembled(rulebook: Rulebook, values: readonly FinishedValue[]): CompiledRulebook {
  const { id, version, catalogue, grading, vetoes = [], profiles = [] } = rulebook
  const { facts, attributes } = catalogue
  return {
    rulebook,
    ref: { id, version },
    pledges: rulebook.pledges,
    clauses: clausesOf(rulebook),
    kinds: new Map(facts.map((kind) => [kind.kind, kind])),
    periodOf: periodsOf(rulebook),
    checkInput: compileInputCheck(rulebook),
    profiles: profiles.map((profile) => ({
      profile,
      when: compiled(profile.when, { attributes }),
    })),
    values,
    gates: compileGates(rulebook),
    placing: compilePlacing(rulebook),
    grader: compileGrading(grading, vetoes),
    quotas: compileQuotas(grading, rulebook.quotas ?? [], vetoes),
    measures: rulebook.measures ?? [],
    posting: rulebook.posting,
  }
}

/** The conditions of the vetoes, then those of the cases, then those of the measures. */
function compileGates(rulebook: Rulebook): readonly CompiledGate[] {
  const { catalogue, values, grading, vetoes = [], measures = [] } = rulebook
  const names = values.map(({ name }) => name)
  const scope = outcomeScope(catalogue, names)
  const cases = grading.kind === 'cases' ? grading.cases : []
  return [...vetoes, ...cases, ...measures].flatMap(({ clause, when }) =>
    when ? [{ clause, when: compiled(when, scope) }] : [],
  )
}
