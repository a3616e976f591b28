import { enterClause } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { checkWhole } from './check-number.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { PledgeRules } from './pledge-rules.ts'

const most = 1000

/** The rules for pledges: kinds, ways and forms each once, numbers in their range, who is exempt. */
export function checkPledgeRules(rules: PledgeRules, spot: Spot): void {
  const here = enterClause(rules, spot, false)
  if (!here) return
  const { kinds, publications, forms, perMember, comments, exempt, facts } = rules
  checkFilled(kinds, at(here, 'kinds'))
  checkUnique(
    kinds.map(({ kind }) => kind),
    checkId,
    at(here, 'kinds'),
    'kind',
  )
  checkUnique(publications, checkId, at(here, 'publications'))
  checkFilled(forms, at(here, 'forms'))
  checkUnique(forms, checkId, at(here, 'forms'))
  checkWhole(comments, 0, most, at(here, 'comments'))
  checkPerMember(perMember, at(here, 'perMember'))
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

function checkFacts(facts: PledgeRules['facts'], spot: Spot): void {
  const { kinds } = spot.checking
  for (const use of ['review', 'verdict'] as const) {
    const kind = facts?.[use]
    if (kind !== undefined && !kinds.has(kind)) {
      fault(at(spot, use), 'fact-kind-unknown', listed(kinds.keys()), kind)
    }
  }
}
