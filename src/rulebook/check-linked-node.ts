import type { LinkSpec } from '../vocabulary/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled, checkUnique } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { LinkedNode, LinkedTake } from './linked-node.ts'
import { isOpen } from './open.ts'

/** A linked result: the link, what is read of it, and how many become one. */
export function checkLinkedNode(node: LinkedNode, spot: Spot): void {
  const { link, take, what = 'value', none, times } = node
  const { links = [] } = spot.checking.rulebook.catalogue
  const spec = links.find(({ name }) => name === link)
  if (spec) checkSpec(spec, node, spot)
  else fault(at(spot, 'link'), 'link-unknown', listed(links.map(({ name }) => name)), link)
  const whats = ['value', 'rank', 'percentile']
  if (!whats.includes(what)) fault(at(spot, 'what'), 'clause-kind-unknown', whats, what)
  checkChoice(none, ['zero', 'refuse'], take !== undefined, at(spot, 'none'))
  if (times !== undefined) checkDecimal(times, at(spot, 'times'))
}

/** A linked value has bounds, for every value must. */
function checkSpec(spec: LinkSpec, { link, take, what = 'value' }: LinkedNode, spot: Spot): void {
  const isShare = typeof take === 'object'
  if (what === 'value' && !isShare && !isOpen(take) && !spec.value) {
    fault(at(spot, 'link'), 'link-without-value', 'a link with the bounds of its value', link)
  }
  if (spec.many !== true && take !== undefined) {
    fault(at(spot, 'take'), 'link-not-many', 'nothing, for the link leads to one', link)
  }
  if (spec.many === true) checkTake(take, spec, at(spot, 'take'))
}

const takes = ['mean', 'sum', 'highest', 'lowest']

function checkTake(take: LinkedTake | undefined, { grades }: LinkSpec, spot: Spot): void {
  if (take === undefined || typeof take === 'string') {
    checkChoice(take, takes, true, spot)
    return
  }
  checkFilled(take.shareWith, at(spot, 'shareWith'))
  checkUnique(take.shareWith, checkGradeOf(grades), at(spot, 'shareWith'))
  if (checkDecimal(take.full, at(spot, 'full')) && take.full <= 0) {
    fault(at(spot, 'full'), 'not-positive', 'above 0', take.full)
  }
}

function checkGradeOf(grades: readonly string[]) {
  return (grade: string, spot: Spot) => {
    if (!grades.includes(grade)) fault(spot, 'grade-unknown', listed(grades), grade)
  }
}
