import { isOnRoll, isReckoned, outcomes } from '../vocabulary/index.ts'
import { enterClause } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkUnique, checkWord } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { checkYesNo } from './check-yes-no.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Profile } from './profile.ts'
import { subjectScope } from './subject-scope.ts'

/** One profile: whom it is for, and the clauses that it replaces, which must have been met before. */
export function checkProfile(profile: Profile, spot: Spot): void {
  const here = enterClause(profile, spot, false)
  if (!here) return
  checkAnswered(profile.when, subjectScope(here.checking.rulebook), at(here, 'when'))
  if (outcomes.includes(profile.outcome)) checkUnreckoned(profile, here)
  else fault(at(here, 'outcome'), 'clause-kind-unknown', outcomes, profile.outcome)
  if (profile.inBase !== undefined) checkYesNo(profile.inBase, at(here, 'inBase'))
  if (profile.decidedBy !== undefined) checkWord(profile.decidedBy, at(here, 'decidedBy'))
  const exempt = at(here, 'exempt')
  checkUnique(
    profile.exempt.map(({ of }) => of),
    checkExempted,
    exempt,
    'of',
  )
  profile.exempt.forEach(({ points }, index) => {
    checkDecimal(points, at(exempt, index, 'points'))
  })
}

/** What is not reckoned has no clauses to be exempt from, and what is off the roll is in no base. */
function checkUnreckoned({ outcome, exempt, inBase }: Profile, spot: Spot): void {
  if (!isReckoned(outcome) && exempt.length > 0) {
    fault(at(spot, 'exempt'), 'profile-contradicts', `none where one is ${outcome}`, exempt.length)
  }
  if (!isOnRoll(outcome) && inBase === true) {
    fault(at(spot, 'inBase'), 'profile-contradicts', `not where one is ${outcome}`, inBase)
  }
}

function checkExempted(clause: string, spot: Spot): void {
  if (spot.checking.clauses.get(clause) !== true && !spot.checking.isPartial) {
    fault(spot, 'clause-unknown', 'a clause that gives a value', clause)
  }
}
