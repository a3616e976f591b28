import { type Refusal, roundings } from '../foundation/index.ts'
import { checkCatalogue } from '../vocabulary/index.ts'
import { unsureGates } from './bind-use.ts'
import { checkAllowances } from './check-allowances.ts'
import { checkChoice } from './check-choice.ts'
import { isFull } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkProfilesAgree, checkVetoesAgree } from './check-contradictions.ts'
import { checkFactKinds } from './check-fact-kinds.ts'
import { checkGrading, checkVeto } from './check-grading.ts'
import { checkHead } from './check-head.ts'
import { checkManual } from './check-manual.ts'
import { checkMeasure } from './check-measure.ts'
import { checkMoney } from './check-money.ts'
import { checkName } from './check-names.ts'
import { checkNode } from './check-node.ts'
import { checkPledgeRules } from './check-pledge-rules.ts'
import { checkProfile } from './check-profile.ts'
import { checkQuotas } from './check-quotas.ts'
import { checkValueName } from './check-value-name.ts'
import { at, type Checking, fault, type Spot } from './checking.ts'
import type { Usable } from './extension-use.ts'
import { gradesOf } from './grades-of.ts'
import { asWritten, type OpenRulebook } from './open.ts'
import { takesDown } from './quota.ts'
import type { Rulebook } from './rulebook.ts'
import type { RulebookCode } from './rulebook-code.ts'

/**
 * Every fault of a rulebook, and every choice that its text leaves open. Each names the clause (or the
 * name) it belongs to as its subject, the path in the rulebook, and what would have been right. An empty
 * list means that the rulebook compiles, as far as that can be seen without reckoning its bounds.
 *
 * More than 5,000 clauses, or values nested deeper than 32 levels, are refused with `rulebook-too-large`
 * and `rulebook-too-deep`; what lies beyond is not looked at. The argument is typed: JSON from outside
 * goes through `parseRulebook` of `pledgebook/schema` first.
 *
 * @example
 * ```ts
 * import { checkRulebook } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * checkRulebook(smallest) // => []
 * const [fault] = checkRulebook({ ...smallest, grading: { ...smallest.grading, value: 'sum' } })
 * fault?.code // => 'value-unknown'
 * fault?.expected // => ['total']
 * ```
 */
export function checkRulebook(
  rulebook: OpenRulebook,
  usable: Usable = {},
): readonly Refusal<RulebookCode>[] {
  return examine(rulebook, usable).faults
}

/** The same, with every place where the rulebook uses an extension. */
export function examine(open: OpenRulebook, usable: Usable): Pick<Checking, 'faults' | 'bound'> {
  const rulebook = asWritten<Rulebook>(open)
  const checking = begin(rulebook, usable)
  const spot: Spot = { checking, subject: '', path: [] }
  checkHead(rulebook, { ...spot, subject: rulebook.id })
  checkAppliesTo(rulebook, at({ ...spot, subject: rulebook.id }, 'appliesTo'))
  checking.faults.push(...checkCatalogue(rulebook.catalogue, ['catalogue']))
  checkFactKinds(rulebook.catalogue.facts, at(spot, 'catalogue', 'facts'))
  checkValues(rulebook, at(spot, 'values'))
  checkOutcome(rulebook, spot)
  return checking
}

function begin(rulebook: Rulebook, { extensions = {}, uses }: Usable): Checking {
  return {
    rulebook,
    kinds: new Map(rulebook.catalogue.facts.map((kind) => [kind.kind, kind])),
    groups: new Set((rulebook.raters ?? []).map(({ group }) => group)),
    grades: new Set(gradesOf(rulebook.grading)),
    faults: [],
    clauses: new Map(),
    withheld: withholding(rulebook),
    extensions,
    recordedUses: uses,
    unsureGates: unsureGates(extensions, uses),
    bound: new Map(),
    met: 0,
    isPartial: false,
  }
}

function withholding({ measures = [] }: Rulebook): Map<string, boolean> {
  const clauses = measures.flatMap(({ clause, amount }) =>
    amount?.kind === 'of-principal' && amount.proportion ? [clause] : [],
  )
  return new Map(clauses.map((clause) => [clause, false]))
}

function checkValues({ values }: Rulebook, spot: Spot): void {
  const places = new Map<string, number>()
  values.forEach(({ name }, index) => {
    if (!places.has(name)) places.set(name, index)
  })
  for (const [index, { name, of }] of values.entries()) {
    if (isFull(spot.checking)) return
    const here = at({ ...spot, subject: name }, index)
    checkName(name, at(here, 'name'))
    if (places.get(name) !== index) fault(at(here, 'name'), 'duplicate', 'each name once', name)
    checkNode(of, { places, index, depth: 1 }, at(here, 'of'))
  }
}

/** What is made of the values. Profiles come last: they name clauses. */
function checkOutcome(rulebook: Rulebook, spot: Spot): void {
  const { grading, vetoes, quotas, measures, profiles, pledges } = rulebook
  const names = new Set(rulebook.values.map(({ name }) => name))
  checkGrading(grading, names, at(spot, 'grading'))
  whereSound(spot, () => {
    each(vetoes, at(spot, 'vetoes'), (veto, here) => checkVeto(veto, names, here))
    return () => checkVetoesAgree(vetoes, at(spot, 'vetoes'))
  })
  checkQuotas(quotas, names, at(spot, 'quotas'))
  checkManual(rulebook.manual, at(spot, 'manual'))
  checkAfterRuling(rulebook, at({ ...spot, subject: rulebook.id }, 'afterRuling'))
  checkMoney(rulebook, at({ ...spot, subject: rulebook.id }, 'money'))
  each(measures, at(spot, 'measures'), (rule, here) => checkMeasure(rule, names, here))
  checkPosting(rulebook, names, at(spot, 'posting'))
  if (pledges) checkPledgeRules(pledges, at(spot, 'pledges'))
  whereSound(spot, () => {
    each(profiles, at(spot, 'profiles'), checkProfile)
    return () => checkProfilesAgree(profiles, at(spot, 'profiles'))
  })
  checkAllowances(rulebook.allows, at(spot, 'allows'))
}

/** Clauses are held against each other only where each is sound by itself. */
function whereSound({ checking }: Spot, check: () => () => void): void {
  const before = checking.faults.length
  const compare = check()
  if (checking.faults.length === before && !isFull(checking)) compare()
}

function each<T>(list: readonly T[] = [], spot: Spot, check: (entry: T, spot: Spot) => void): void {
  for (const [index, entry] of list.entries()) {
    if (isFull(spot.checking)) return
    check(entry, at(spot, index))
  }
}

/** Without quotas and target shares nobody's grade hangs on another's. */
function checkAfterRuling({ grading, quotas = [], afterRuling }: Rulebook, spot: Spot): void {
  const compares = grading.kind === 'shares' || quotas.some(takesDown)
  checkChoice(afterRuling, ['rerun', 'keep-seats'], compares, spot)
}

/** For whom it holds must always be clear. */
function checkAppliesTo({ appliesTo, catalogue }: Rulebook, spot: Spot): void {
  const { attributes } = catalogue
  if (appliesTo) checkAnswered(appliesTo, { attributes, elapsed: 'as-of' }, spot)
}

function checkPosting({ posting }: Rulebook, names: ReadonlySet<string>, spot: Spot): void {
  if (!posting) return
  const here = { ...spot, subject: posting.value }
  checkValueName(posting.value, names, at(here, 'value'))
  checkChoice(posting.rounding, roundings, true, at(here, 'rounding'))
}
