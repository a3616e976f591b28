import { checkChoice } from './check-choice.ts'
import { checkFilled, checkUnique } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { checkQuorum } from './check-quorum.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { ChoiceRaters } from './rater-group.ts'
import type { ShareNode } from './share-node.ts'

/** The group and its choices, the whole, and what a whole of nobody means. */
export function checkShareNode(node: ShareNode, spot: Spot): void {
  checkChoices(node, spot)
  checkChoice(node.of, ['valid', 'cast', 'present', 'entitled'], true, at(spot, 'of'))
  const here = at(spot, 'full')
  if (checkDecimal(node.full, here) && node.full <= 0) {
    fault(here, 'not-positive', 'above 0', node.full)
  }
  checkChoice(node.none, ['refuse', 'zero'], true, at(spot, 'none'))
  checkQuorum(node.quorum, at(spot, 'quorum'))
}

function checkChoices({ group, choices }: ShareNode, spot: Spot): void {
  const { groups, rulebook } = spot.checking
  const here = at(spot, 'group')
  const raters = rulebook.raters?.find((known) => known.group === group)
  if (!raters) fault(here, 'group-unknown', listed(groups), group)
  else if ('marks' in raters) fault(here, 'group-of-marks', 'a group with choices', group)
  else checkOnBallot(choices, raters, at(spot, 'choices'))
}

function checkOnBallot(choices: readonly string[], { group, scores }: ChoiceRaters, spot: Spot) {
  const known = scores.map(({ choice }) => choice)
  checkFilled(choices, spot)
  checkUnique(
    choices,
    (choice, place) => {
      if (known.includes(choice)) return
      fault({ ...place, subject: group }, 'choice-unknown', listed(known), choice)
    },
    spot,
  )
}
