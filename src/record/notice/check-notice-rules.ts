import { asWritten } from '../../rulebook/index.ts'
import { checkDayCount, checkList, checkNumber, type HearingRuleRefusal } from './hearing-rule.ts'
import type { NoticeRules, OpenNoticeRules } from './rules.ts'

/**
 * What is wrong with the rules of a notice, each a `hearing-rule-invalid` with its path, and what they leave
 * open (`choice-open`). None: they can be applied.
 */
export function checkNoticeRules(open: OpenNoticeRules): readonly HearingRuleRefusal[] {
  const rules = asWritten<NoticeRules>(open)
  const { clause, atLeast, audiences, ways, waysAtLeast } = rules
  const at = (name: string) => ({ clause, path: [name] })
  return [
    ...checkDayCount(atLeast, at('atLeast')),
    ...checkList(audiences, 0, at('audiences')),
    ...checkList(ways, 0, at('ways')),
    ...checkNumber(waysAtLeast, 0, ways.length, at('waysAtLeast')),
  ]
}
