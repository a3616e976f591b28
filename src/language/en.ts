import {
  assessmentMessages,
  ledgerMessages,
  measuresMessages,
  wordsEn,
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
import { oneOf } from './one-of.ts'
import type { SharedCode } from './shared-code.ts'

const shared: Messages<SharedCode> = {
  'choice-open': (open) => rulebookMessages.en['choice-open'](open),
  'own-case': ({ subject, expected, actual }) =>
    `${subject}: not for ${oneOf(actual, ', ')}, whose own case it is; this needs ${oneOf(expected ?? 'somebody else', ', ')}.`,
  'text-invalid': ({ subject, path, expected }) =>
    `${subject}: write ${oneOf(expected, ', ')} at ${path.join('.')}.`,
  'time-went-back': ({ subject, expected, actual }) =>
    `${subject}: the last event was at ${oneOf(expected, ', ')}; ${oneOf(actual, ', ')} is before that.`,
  'kind-unknown': ({ subject, expected, actual }) =>
    `${subject}: there is no kind ${oneOf(actual, ', ')}; there are ${oneOf(expected, ', ')}.`,
}

/** English. */
export const en: Language = /* @__PURE__ */ english()

// A call, marked as pure: bundlers keep an object that is put together from others even where nobody asks for it.
function english(): Language {
  return {
    tag: 'en',
    explain: wordsEn,
    refusals: {
      ...foundationMessages.en,
      ...calendarMessages.en,
      ...vocabularyMessages.en,
      ...rulebookMessages.en,
      ...organisationMessages.en,
      ...recordMessages.en,
      ...pledgeMessages.en,
      ...ledgerMessages.en,
      ...assessmentMessages.en,
      ...measuresMessages.en,
      ...cycleMessages.en,
      ...reportMessages.en,
      ...shared,
    },
  }
}
