import {
  assessmentMessages,
  ledgerMessages,
  measuresMessages,
  wordsZh,
} from '../assessment/index.ts'
import { calendarMessages } from '../calendar/index.ts'
import { cycleMessages } from '../cycle/index.ts'
import { foundationMessages, type Messages } from '../foundation/index.ts'
import { organisationMessages } from '../organisation/index.ts'
import { recordMessages } from '../record/index.ts'
import { reportMessages } from '../report/index.ts'
import { rulebookMessages } from '../rulebook/index.ts'
import { vocabularyMessages } from '../vocabulary/index.ts'
import { pledgeMessages } from '../work/pledge/index.ts'
import type { Language } from './language.ts'
import { numbersIn } from './numbers-in.ts'
import { oneOf } from './one-of.ts'
import type { SharedCode } from './shared-code.ts'

/** Who may act instead, by the words that refusals have for them. */
const others: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['someone who has no part in it', '与此无关的人'],
  ['someone who neither recorded the fact nor is its subject', '既非记录人也非当事人的人'],
  ['someone else than its subject', '当事人以外的人'],
])

const shared: Messages<SharedCode> = {
  'choice-open': (open) => rulebookMessages.zh['choice-open'](open),
  'own-case': ({ subject, expected, actual }) =>
    `${subject}：${oneOf(actual, '、')}与此有关，须由${others.get(oneOf(expected, '、')) ?? '他人'}决定。`,
  'text-invalid': ({ subject, path, expected }) =>
    `${subject}：请在${path.join('.')}写明文字（${numbersIn(expected)}个字符），不得全为空格或含残缺字符。`,
  'time-went-back': ({ subject, expected, actual }) =>
    `${subject}：最后一次记录在${oneOf(expected, '、')}，${oneOf(actual, '、')}早于它。`,
  'kind-unknown': ({ subject, expected, actual }) =>
    `${subject}：没有「${oneOf(actual, '、')}」这一类，现有：${oneOf(expected, '、')}。`,
}

/** Chinese. */
export const zh: Language = /* @__PURE__ */ chinese()

// A call, marked as pure: bundlers keep an object that is put together from others even where nobody asks for it.
function chinese(): Language {
  return {
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
      ...measuresMessages.zh,
      ...cycleMessages.zh,
      ...reportMessages.zh,
      ...shared,
    },
  }
}
