import { assessmentMessages, ledgerMessages, wordsZh } from '../assessment/index.ts'
import { calendarMessages } from '../calendar/index.ts'
import { foundationMessages, type Messages } from '../foundation/index.ts'
import { organisationMessages } from '../organisation/index.ts'
import { recordMessages } from '../record/index.ts'
import { rulebookMessages } from '../rulebook/index.ts'
import { vocabularyMessages } from '../vocabulary/index.ts'
import { pledgeMessages } from '../work/pledge/index.ts'
import type { Language } from './language.ts'
import { oneOf } from './one-of.ts'
import type { SharedCode } from './shared-code.ts'

const shared: Messages<SharedCode> = {
  'own-case': ({ subject, actual }) => `${subject}：${oneOf(actual, '、')}与此有关，须由他人决定。`,
  'text-invalid': ({ subject, path }) =>
    `${subject}：请在${path.join('.')}写明文字，长度须合规，不得全为空格或含残缺字符。`,
  'time-went-back': ({ subject, expected, actual }) =>
    `${subject}：最后一次记录在${oneOf(expected, '、')}，${oneOf(actual, '、')}早于它。`,
  'kind-unknown': ({ subject, expected, actual }) =>
    `${subject}：没有「${oneOf(actual, '、')}」这一类，现有：${oneOf(expected, '、')}。`,
}

/** Chinese. */
export const zh: Language = {
  tag: 'zh',
  explain: wordsZh,
  refusals: {
    ...foundationMessages.zh,
    ...calendarMessages.zh,
    ...vocabularyMessages.zh,
    ...rulebookMessages.zh,
    ...organisationMessages.zh,
    ...recordMessages.zh,
    ...pledgeMessages.zh,
    ...ledgerMessages.zh,
    ...assessmentMessages.zh,
    ...shared,
  },
}
