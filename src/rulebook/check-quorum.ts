import { checkChoice } from './check-choice.ts'
import { checkFilled } from './check-names.ts'
import { checkShare } from './check-share.ts'
import { checkYesNo } from './check-yes-no.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { Quorum, QuorumRule } from './quorum.ts'

/** From the fewest to the most: valid ballots are cast, whoever casts one is present, and entitled. */
const sizes = ['valid', 'cast', 'present', 'entitled']

/** Every rule that is enough, and what it means where none is met. */
export function checkQuorum(quorum: Quorum | undefined, spot: Spot): void {
  if (!quorum) return
  const here = at(spot, 'anyOf')
  checkFilled(quorum.anyOf, here)
  quorum.anyOf.forEach((rule, index) => {
    checkRule(rule, at(here, index))
  })
  checkChoice(quorum.failed, ['refuse', 'missing'], true, at(spot, 'failed'))
}

function checkRule({ group, count, of, share, strictly }: QuorumRule, spot: Spot): void {
  const { groups } = spot.checking
  if (!groups.has(group)) fault(at(spot, 'group'), 'group-unknown', listed(groups), group)
  checkChoice(count, sizes.slice(0, -1), true, at(spot, 'count'))
  checkChoice(of, sizes.slice(1 + Math.max(0, sizes.indexOf(count))), true, at(spot, 'of'))
  checkShare(share, at(spot, 'share'))
  checkYesNo(strictly, at(spot, 'strictly'))
}
