import { enterClause } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkUnique } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Profile } from './profile.ts'

/** One profile: whom it is for, and the clauses that it replaces, which must have been met before. */
export function checkProfile(profile: Profile, spot: Spot): void {
  const here = enterClause(profile, spot, false)
  if (!here) return
  const { attributes } = here.checking.rulebook.catalogue
  checkAnswered(profile.when, { attributes }, at(here, 'when'))
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

function checkExempted(clause: string, spot: Spot): void {
  if (spot.checking.clauses.get(clause) !== true) {
    fault(spot, 'clause-unknown', 'a clause that gives a value', clause)
  }
}
