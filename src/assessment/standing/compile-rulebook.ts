import {
  copyOf,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import {
  asWritten,
  type BoundUses,
  type ClauseInfo,
  clausePlaces,
  clausesOf,
  type ExtensionUse,
  examine,
  type GradeName,
  gradeNamesOf,
  type MeasureRule,
  type OpenRulebook,
  outcomeScope,
  type PledgeRules,
  type Posting,
  type Profile,
  type Rulebook,
  type RulebookCode,
  ranksRead,
  readsPast,
  type Settled,
  settled,
  subjectScope,
  type Usable,
} from '../../rulebook/index.ts'
import {
  type Answer,
  type CompiledCondition,
  type ConditionInput,
  type FieldReader,
  fieldReader,
  type Gate,
  type RulebookRef,
} from '../../vocabulary/index.ts'
import {
  type CompiledQuotas,
  compileGrading,
  compileQuotas,
  type Grader,
} from '../grading/index.ts'
import { exactly } from '../program/index.ts'
import { type AskAmounts, compileAmounts } from './ask-amounts.ts'
import { gateIn } from './ask-gate.ts'
import { type BandsCode, checkBands } from './check-bands.ts'
import { compileInputCheck, type InputCheck } from './check-input.ts'
import { compiled, compiledByName, compileNode, type FinishedValue } from './compile-node.ts'
import { compileGradeBefore, type GradeBefore } from './grade-before.ts'
import { compilePlacing, type Placing } from './placing.ts'
import { readsAttributesAlone } from './reads-attributes-alone.ts'
import { periodsOf, reckoner } from './reckoned-days.ts'
import { type SpareRun, spareRun } from './spare-run.ts'
import { type Taking, takingOf } from './taking.ts'

/** The codes with which a rulebook can be refused. */
export type CompileCode = RulebookCode | BandsCode | 'ratio-unbounded'

/**
 * A checked rulebook, ready to run. What its fields hold beyond `rulebook`, `pledges` and `clauses` is
 * for `stand`, `grade` and `assess`.
 */
export interface CompiledRulebook {
  readonly rulebook: Settled<Rulebook>
  readonly ref: RulebookRef
  /** What the domain of pledges takes in its context, where the rulebook has rules for pledges. */
  readonly pledges: PledgeRules | undefined
  /** Every clause with its title and source, for explanations. */
  readonly clauses: readonly ClauseInfo[]
  /** Every grade with its title, the highest first. */
  readonly grades: readonly GradeName[]
  /** How facts are taken in. */
  readonly taking: Taking
  /** Reads a period of the rulebook's own cycle. */
  readonly periodOf: ReturnType<typeof periodsOf>
  /** The days that are reckoned of a period, up to the day of the reckoning. */
  readonly daysOf: ReturnType<typeof reckoner>
  readonly checkInput: InputCheck
  readonly readAttributes: FieldReader
  readonly spare: SpareRun
  /** Whether a condition looks into histories. */
  readonly readsPast: boolean
  /** Whether the short way is open: the rules read attributes alone. */
  readonly isPlain: boolean
  /** The links of which a clause reads the place: it is filled in for nobody else. */
  readonly ranksRead: ReadonlySet<string>
  /** For whom it holds; `undefined`: for everybody. */
  readonly appliesTo: CompiledCondition | undefined
  readonly profiles: readonly CompiledProfile[]
  readonly values: readonly FinishedValue[]
  /** Every place where the rulebook uses an extension: to be kept beside it for replays without code. */
  readonly uses: readonly ExtensionUse[]
  readonly bound: BoundUses
  /** Asks a gate of somebody's own, where a condition has one. */
  readonly gate: ConditionInput['gate']
  readonly askAmounts: AskAmounts | undefined
  readonly gates: readonly CompiledGate[]
  /** What places a subject among others. */
  readonly placing: Placing
  readonly gradeBefore: GradeBefore | undefined
  readonly grader: Grader
  /** What grading does with a whole population. */
  readonly quotas: CompiledQuotas
  readonly measures: Settled<readonly MeasureRule[]>
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
  /** What a standing says for each answer: everybody of one answer shares it. */
  readonly answers: { readonly [Said in Answer]: Gate }
}

/**
 * Checks a rulebook and makes it runnable: once, then any number of subjects can be assessed. Refused
 * with everything that `checkRulebook` finds, every open choice by name, with `ratio-unbounded` where
 * nothing bounds a ratio, and with `bands-short` or `band-unreachable` where the bands do not fit the
 * values that the clauses can give. What `usable` hands in are functions of somebody's own, by the names
 * that the rulebook has for them. Unknown JSON goes
 * through `parseRulebook` of `pledgebook/schema` first.
 */
export function compileRulebook(
  open: OpenRulebook,
  usable: Usable = {},
): Result<CompiledRulebook, Refusal<CompileCode>> {
  const rulebook = asWritten<Rulebook>(open)
  const { faults, bound } = examine(rulebook, usable)
  const [first, ...rest] = faults
  if (first) return refuse(first, ...rest)
  // A use is known by the part that names it: one part in two places would be known by one of them only.
  const own = bound.size > 0 ? copyOf<Rulebook>(rulebook) : rulebook
  return compileBound(own, bound.size > 0 ? examine(own, usable).bound : bound)
}

function compileBound(
  rulebook: Rulebook,
  bound: BoundUses,
): Result<CompiledRulebook, Refusal<CompileCode>> {
  const unbounded: string[] = []
  const values = compileValues(rulebook, bound, unbounded)
  const faults: readonly Refusal<BandsCode | 'ratio-unbounded'>[] =
    unbounded.length > 0 ? ratiosUnbounded(rulebook, unbounded) : checkBands(rulebook, values)
  return okUnless(faults, () => assembled(settled(rulebook), values, bound))
}

/** Named values in order: each may read those above it. */
function compileValues(
  rulebook: Rulebook,
  bound: BoundUses,
  unbounded: string[],
): readonly FinishedValue[] {
  const finished: FinishedValue[] = []
  for (const { name, of } of rulebook.values) {
    const node = compileNode(of, { rulebook, finished, bound, unbounded })
    finished.push({ name, node, exact: exactly(node) })
  }
  return finished
}

/** Bands, scales and proofs of exactness all rest on the bounds of values. */
function ratiosUnbounded(
  rulebook: Rulebook,
  clauses: readonly string[],
): readonly Refusal<'ratio-unbounded'>[] {
  const expected = 'values that are not below 0, and atMost'
  const places = clausePlaces(rulebook)
  return clauses.map((subject) => {
    const path = places.get(subject)?.path ?? []
    return refusal('ratio-unbounded', { subject, path, expected })
  })
}

function assembled(
  rulebook: Settled<Rulebook>,
  values: readonly FinishedValue[],
  bound: BoundUses,
): CompiledRulebook {
  const { id, version, catalogue, grading, vetoes = [], profiles = [] } = rulebook
  const { attributes } = catalogue
  const asked = { bound, names: values.map(({ name }) => name) }
  return {
    rulebook,
    ref: { id, version },
    pledges: rulebook.pledges,
    clauses: clausesOf(rulebook),
    grades: gradeNamesOf(grading),
    taking: takingOf(rulebook),
    periodOf: periodsOf(rulebook),
    daysOf: reckoner(),
    checkInput: compileInputCheck(rulebook),
    readAttributes: fieldReader(attributes),
    spare: spareRun(),
    readsPast: readsPast(rulebook),
    isPlain: bound.size === 0 && readsAttributesAlone(rulebook) && !readsPast(rulebook),
    ranksRead: ranksRead(rulebook),
    appliesTo:
      rulebook.appliesTo && compiledByName(rulebook.appliesTo, { attributes, elapsed: 'as-of' }),
    profiles: profiles.map((profile) => ({
      profile,
      when: compiled(profile.when, subjectScope(rulebook)),
    })),
    values,
    gates: compileGates(rulebook),
    placing: compilePlacing(rulebook, asked),
    gradeBefore: compileGradeBefore(rulebook),
    uses: [...bound.values()].map(({ info }) => info),
    bound,
    gate: bound.size > 0 ? gateIn(asked) : undefined,
    askAmounts: compileAmounts(rulebook, asked),
    grader: compileGrading(grading, vetoes, rulebook.quotas),
    quotas: compileQuotas(grading, rulebook.quotas ?? [], vetoes),
    measures: rulebook.measures ?? [],
    posting: rulebook.posting,
  }
}

/** The conditions of the vetoes, of the cases, of the measures, then those by which quotas spare. */
function compileGates(rulebook: Rulebook): readonly CompiledGate[] {
  const { values, grading, vetoes = [], measures = [], quotas = [] } = rulebook
  const names = values.map(({ name }) => name)
  const scope = outcomeScope(rulebook, names)
  const cases = grading.kind === 'cases' ? grading.cases : []
  const spared = quotas.map(({ clause, spares }) => ({ clause, when: spares?.when }))
  return [...vetoes, ...cases, ...measures, ...spared].flatMap(({ clause, when }) =>
    when ? [{ clause, when: compiled(when, scope), answers: answersOf(clause) }] : [],
  )
}

function answersOf(clause: string): CompiledGate['answers'] {
  return {
    yes: Object.freeze({ clause, outcome: 'hit' }),
    no: Object.freeze({ clause, outcome: 'clear' }),
    missing: Object.freeze({ clause, outcome: 'missing' }),
  }
}
