import { okUnless, type Result } from '../../foundation/index.ts'
import { checkNoticeRules } from '../notice/check-notice-rules.ts'
import type { HearingRuleRefusal } from '../notice/hearing-rule.ts'
import { checkObjectionRules } from './check-objection-rules.ts'
import type { Hearing, OpenHearing } from './rules.ts'

/**
 * The rules of a hearing, once they can be applied and nothing in them is open: what a book and the
 * decisions about notices and objections take.
 *
 * Refused with `choice-open` for each place that the text leaves open (`'?'`), with what may stand there,
 * and with `hearing-rule-invalid`.
 *
 * @example
 * ```ts
 * import { hearingOf, utc } from 'pledgebook'
 *
 * const notice = {
 *   clause: '6.1', atLeast: { days: '?', count: 'calendar' }, audiences: [], ways: [], waysAtLeast: 0,
 * } as const
 * const objections = {
 *   clause: '6.2', mayObject: ['subject'], grounds: [], evidence: 0,
 *   window: { days: 10, count: '?', from: 'notice-start' }, late: 'refused', rounds: 1,
 *   answer: { days: 10, count: 'calendar' }, ruledBy: ['committee'], appeal: null,
 * } as const
 * const hearing = hearingOf({ notice, objections, calendar: { zone: utc } })
 * hearing.ok ? [] : hearing.refusals.map(({ code, path }) => [code, path.join('.')])
 * // => [['choice-open', 'atLeast.days'], ['choice-open', 'window.count']]
 * ```
 */
export function hearingOf(hearing: OpenHearing): Result<Hearing, HearingRuleRefusal> {
  const { notice, objections } = hearing
  const faults = [...checkNoticeRules(notice), ...checkObjectionRules(objections)]
  // Just checked: none of its places is open.
  return okUnless(faults, () => hearing as Hearing)
}
