import { asWritten } from '../../rulebook/index.ts'
import {
  checkDayCount,
  checkList,
  checkNumber,
  checkOption,
  type HearingRuleRefusal,
  ruleInvalid,
} from '../notice/hearing-rule.ts'
import type { AppealRules, ObjectionRules, OpenObjectionRules } from './rules.ts'

/**
 * What is wrong with the rules of objections, each a `hearing-rule-invalid` with its path, and what they
 * leave open (`choice-open`). None: they can be applied. Rules by which someone may object need a role that rules on it.
 */
export function checkObjectionRules(open: OpenObjectionRules): readonly HearingRuleRefusal[] {
  const rules = asWritten<Omit<ObjectionRules, 'appeal'>>(open)
  const { clause, window, late } = rules
  const at = (...path: string[]) => ({ clause, path })
  const judges = rules.mayObject.length === 0 ? 0 : 1
  return [
    ...checkList(rules.mayObject, 0, at('mayObject'), kinds),
    ...checkList(rules.grounds, 0, at('grounds')),
    ...checkNumber(rules.evidence, 0, 100, at('evidence')),
    ...checkDayCount(window, at('window')),
    ...checkOption(window.from, ['notice-start', 'notice-end'], at('window', 'from')),
    ...checkOption(late, ['refused', 'received'], at('late')),
    ...checkNumber(rules.rounds, 1, 100, at('rounds')),
    ...checkDayCount(rules.answer, at('answer')),
    ...checkList(rules.ruledBy, judges, at('ruledBy')),
    ...checkAppeal(open.appeal, clause),
  ]
}

const kinds: readonly string[] = ['subject', 'member', 'public', 'anonymous']

function checkAppeal(
  open: OpenObjectionRules['appeal'],
  clause: string,
): readonly HearingRuleRefusal[] {
  if (open === null) return []
  if (open === '?') return [ruleInvalid({ clause, path: ['appeal'] }, ways, open)]
  const appeal = asWritten<AppealRules>(open)
  const at = (name: string) => ({ clause, path: ['appeal', name] })
  return [
    ...checkList(appeal.mayAppeal, 1, at('mayAppeal'), ['objector', 'subject']),
    ...checkDayCount(appeal.within, at('within')),
    ...checkDayCount(appeal.answer, at('answer')),
    ...checkList(appeal.ruledBy, 1, at('ruledBy')),
  ]
}

const ways = 'the rules of an appeal, or null where the first decision is final'
