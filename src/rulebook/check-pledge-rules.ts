import type { FactKind, FieldSpec } from '../vocabulary/index.ts'
import { enterClause } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { checkNotNegative, checkWhole } from './check-number.ts'
import { checkYesNo } from './check-yes-no.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { PledgeKind, PledgeRules } from './pledge-rules.ts'

const most = 1000

/** A unit may have many members. */
const mostOfUnit = 1_000_000

/** What reviews and verdicts offer to a fact: all of it, always. */
const offers: { readonly [Use in 'review' | 'verdict']: ReadonlyMap<string, FieldSpec['type']> } = {
  review: /* @__PURE__ */ new Map([
    ['pledge', 'text'],
    ['month', 'text'],
    ['outcome', 'choice'],
    ['points', 'number'],
    ['reason', 'text'],
  ]),
  verdict: /* @__PURE__ */ new Map([
    ['pledge', 'text'],
    ['kind', 'choice'],
    ['outcome', 'choice'],
    ['excused', 'flag'],
    ['reason', 'text'],
  ]),
}

/** The rules for pledges: kinds, ways and forms each once, numbers in their range, who is exempt. */
export function checkPledgeRules(rules: PledgeRules, spot: Spot): void {
  const here = enterClause(rules, spot, false)
  if (!here) return
  const { kinds, publications, forms, perMember, perUnit, comments, exempt, facts } = rules
  checkFilled(kinds, at(here, 'kinds'))
  checkUnique(
    kinds.map(({ kind }) => kind),
    checkId,
    at(here, 'kinds'),
    'kind',
  )
  kinds.forEach((kind, index) => {
    checkYesNo(kind.needsPost, at(here, 'kinds', index, 'needsPost'))
    checkYesNo(kind.reviewedMonthly, at(here, 'kinds', index, 'reviewedMonthly'))
    checkReviewPoints(kind, at(here, 'kinds', index, 'reviewPoints'))
  })
  checkUnique(publications, checkId, at(here, 'publications'))
  checkFilled(forms, at(here, 'forms'))
  checkUnique(forms, checkId, at(here, 'forms'))
  checkWhole(comments, 0, most, at(here, 'comments'))
  checkPerMember(perMember, at(here, 'perMember'))
  if (perUnit) checkWhole(perUnit.atLeast, 0, mostOfUnit, at(here, 'perUnit', 'atLeast'))
  const { attributes } = here.checking.rulebook.catalogue
  checkFacts(facts, at(here, 'facts'))
  if (exempt) checkAnswered(exempt, { attributes }, at(here, 'exempt'))
}

function checkPerMember({ atLeast, atMost }: PledgeRules['perMember'], spot: Spot): void {
  checkWhole(atLeast, 0, most, at(spot, 'atLeast'))
  checkWhole(atMost, 0, most, at(spot, 'atMost'))
  if (atLeast > atMost) {
    fault(spot, 'bounds-invalid', 'atLeast not above atMost', `${atLeast} to ${atMost}`)
  }
}

function checkReviewPoints({ reviewPoints }: PledgeKind, spot: Spot): void {
  if (!reviewPoints) return
  const { from, to } = reviewPoints
  checkNotNegative(from, at(spot, 'from'))
  checkNotNegative(to, at(spot, 'to'))
  if (from > to) fault(spot, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
}

function checkFacts(facts: PledgeRules['facts'], spot: Spot): void {
  const { kinds } = spot.checking
  for (const use of ['review', 'verdict'] as const) {
    const name = facts?.[use]
    if (name === undefined) continue
    const kind = kinds.get(name)
    const here = at(spot, use)
    if (!kind) fault(here, 'fact-kind-unknown', listed(kinds.keys()), name)
    else checkOffered(kind, offers[use], here)
    if (use === 'review' && kind) checkNoEvidence(kind, here)
  }
}

/** Every field of the kind is offered, unless it may miss, and is of the type that is offered. */
function checkOffered(
  { fields }: FactKind,
  offered: ReadonlyMap<string, FieldSpec['type']>,
  spot: Spot,
): void {
  for (const { name, type, optional } of fields) {
    const given = offered.get(name)
    if (given === undefined) {
      if (optional !== true) fault(spot, 'field-unknown', listed(offered.keys()), name)
    } else if (given !== type) {
      fault(at(spot, name), 'field-wrong-type', given, type)
    }
  }
}

/** A review carries no evidence: a kind that asks for some would refuse each. */
function checkNoEvidence({ evidence }: FactKind, spot: Spot): void {
  if (evidence > 0) {
    fault(spot, 'number-invalid', 'a kind that asks for 0 pieces of evidence', evidence)
  }
}
