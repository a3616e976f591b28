import { compare, roundings } from '../foundation/index.ts'
import { checkChoice } from './check-choice.ts'
import { enterClause } from './check-clause.ts'
import { checkGrade } from './check-grade.ts'
import { checkFilled } from './check-names.ts'
import { needOrder } from './check-order.ts'
import { checkPer } from './check-per.ts'
import { checkBase, checkPart, checkSeats } from './check-seats.ts'
import { checkSpared } from './check-spared.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import { gradesOf } from './grades-of.ts'
import { isOpen } from './open.ts'
import { type Quota, takesDown } from './quota.ts'
import { isPlaces } from './seating.ts'
import { shareIn } from './share.ts'

/** Two quotas for each grade are as many as can mean something: more are not held against each other. */
const mostQuotas = 200

/** Every quota by itself, then beside the others: repeated, or at odds with one of a higher grade. */
export function checkQuotas(
  quotas: readonly Quota[] = [],
  names: ReadonlySet<string>,
  spot: Spot,
): void {
  if (quotas.length > mostQuotas) {
    fault(spot, 'list-length', `at most ${mostQuotas}`, quotas.length)
    return
  }
  quotas.forEach((quota, index) => {
    checkQuota(quota, names, at(spot, index))
  })
}

function checkQuota(quota: Quota, names: ReadonlySet<string>, spot: Spot): void {
  const here = enterClause(quota, spot, false)
  if (!here) return
  const { quotas = [] } = here.checking.rulebook
  checkOwn(quota, here)
  const same = quotas.find((other) => isAlike(other, quota))
  if (same && same.clause !== quota.clause)
    fault(here, 'quota-repeated', 'one quota', `${same.clause}, ${quota.clause}`)
  if (quota.spares) checkSpared(quota.spares, names, at(here, 'spares'))
  checkShares(quota, here)
}

function checkOwn(quota: Quota, spot: Spot): void {
  const { grade, counts, base, per, tie, effect } = quota
  const reports = effect === 'reported'
  const lowest = gradesOf(spot.checking.rulebook.grading).at(-1)
  if (checkGrade(grade, at(spot, 'grade')) && grade === lowest && !reports) {
    fault(at(spot, 'grade'), 'quota-of-lowest', 'a grade above the lowest', grade)
  }
  checkChoice(counts, ['grade', 'grade-and-above'], true, at(spot, 'counts'))
  checkSeats(quota, spot)
  checkBase(base, at(spot, 'base'))
  if (per !== undefined) checkPer(per, at(spot, 'per'))
  checkWords(quota, spot)
  const ties = ['refuse', 're-vote', 'all-in', 'all-out']
  if (!reports) checkChoice(tie, ties, takesDown(quota), at(spot, 'tie'))
  checkChoice(effect, ['falls', 'reported'], false, at(spot, 'effect'))
  needOrder(spot)
}

/** Words of the attribute by which pools are told apart, each once, with seats that can be counted. */
function checkWords({ share, per, perWord, seats }: Quota, spot: Spot): void {
  if (!perWord) return
  const { attributes } = spot.checking.rulebook.catalogue
  const spec = attributes.find(({ name }) => `subject.${name}` === per)
  const options = spec?.type === 'choice' ? spec.options : []
  checkFilled(perWord, at(spot, 'perWord'))
  const words = perWord.map(({ of }) => of)
  perWord.forEach(({ of, share: own }, index) => {
    const here = at(spot, 'perWord', index)
    if (!options.includes(of)) fault(at(here, 'of'), 'option-unknown', listed(options), of)
    if (words.indexOf(of) < index) fault(at(here, 'of'), 'duplicate', 'each only once', of)
    checkPart(own, at(here, 'share'))
  })
  // Where the others are counted by number, only these have anything to round.
  const isRounded = perWord.some((each) => !isPlaces(each.share) && !isOpen(each.share))
  if (isPlaces(share)) checkChoice(seats, roundings, isRounded, at(spot, 'seats'))
}

/** One that only tells may stand beside one that limits: a wish below a bound. */
function isAlike(a: Quota, b: Quota): boolean {
  return a.grade === b.grade && a.counts === b.counts && takesDown(a) === takesDown(b)
}

/**
 * A share for a grade and all above it that is smaller than the share of one of these: the larger one
 * could never be used up, so one of the two is not what the text meant.
 */
function checkShares(quota: Quota, spot: Spot): void {
  if (quota.counts !== 'grade-and-above' || !takesDown(quota)) return
  const { rulebook } = spot.checking
  const ladder = gradesOf(rulebook.grading)
  for (const other of rulebook.quotas ?? []) {
    if (ladder.indexOf(other.grade) > ladder.indexOf(quota.grade)) continue
    if (!takesDown(other) || !isSmaller(quota, other)) continue
    const [share, larger] = [String(quota.share), String(other.share)]
    const actual = `${other.clause} ${larger}, ${quota.clause} ${share}`
    fault(at(spot, 'share'), 'quota-contradicts', `at least ${larger}`, actual)
  }
}

/** Of all is at least as much as of the graded, so that only these two cannot be compared. */
function isSmaller(quota: Quota, other: Quota): boolean {
  if (isPlaces(quota.share) || isPlaces(other.share)) return false
  const [share, larger] = [shareIn(quota.share), shareIn(other.share)]
  const comparable = other.base === 'all' || baseText(quota) === baseText(other)
  const isPlain = !quota.perWord && !other.perWord
  return isPlain && comparable && !!share && !!larger && compare(share, larger) < 0
}

function baseText({ base }: Quota): string {
  return typeof base === 'object' ? `at least ${base.atLeast}` : base
}
