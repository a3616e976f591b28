import { describe, expect, test } from 'vitest'
import { assessmentMessages, ledgerMessages, measuresMessages } from '../../src/assessment/index.ts'
import { calendarMessages } from '../../src/calendar/index.ts'
import { cycleMessages } from '../../src/cycle/index.ts'
import { foundationMessages, refusal } from '../../src/foundation/index.ts'
import { en, inWords, zh } from '../../src/language/index.ts'
import { organisationMessages } from '../../src/organisation/index.ts'
import { recordMessages } from '../../src/record/index.ts'
import { reportMessages } from '../../src/report/index.ts'
import { rulebookMessages } from '../../src/rulebook/index.ts'
import { vocabularyMessages } from '../../src/vocabulary/index.ts'
import { pledgeMessages } from '../../src/work/pledge/index.ts'

const rooms = {
  foundation: foundationMessages,
  calendar: calendarMessages,
  vocabulary: vocabularyMessages,
  rulebook: rulebookMessages,
  organisation: organisationMessages,
  record: recordMessages,
  pledge: pledgeMessages,
  ledger: ledgerMessages,
  assessment: assessmentMessages,
  consequence: measuresMessages,
  cycle: cycleMessages,
  report: reportMessages,
}

/** Codes that several rooms use; the language has one sentence for all of them. */
const shared = ['choice-open', 'kind-unknown', 'own-case', 'text-invalid', 'time-went-back']

describe('a language', () => {
  test.each(Object.entries(rooms))('speaks for every code of %s', (_, messages) => {
    for (const code of Object.keys(messages.en)) {
      expect(Object.keys(en.refusals), code).toContain(code)
      expect(Object.keys(zh.refusals), code).toContain(code)
    }
  })

  test('says nothing of codes that no room has', () => {
    const known = new Set(Object.values(rooms).flatMap((messages) => Object.keys(messages.en)))
    expect(Object.keys(en.refusals).filter((code) => !known.has(code))).toEqual([])
    expect(Object.keys(zh.refusals).sort()).toEqual(Object.keys(en.refusals).sort())
  })

  test('gives one sentence to a code, which no later room replaces unseen', () => {
    const counts = new Map<string, number>()
    for (const code of Object.values(rooms).flatMap((messages) => Object.keys(messages.en)))
      counts.set(code, (counts.get(code) ?? 0) + 1)
    const several = [...counts].filter(([, count]) => count > 1).map(([code]) => code)
    expect(several.sort()).toEqual(shared)
  })

  test.each(shared)('%s names its subject in both languages', (code) => {
    const parts = { subject: 's-1', path: ['reason'], expected: ['a', 'b'], actual: 'c' }
    for (const { refusals } of [en, zh]) {
      const said = inWords(refusal(code, parts), refusals)
      expect(said).toContain('s-1')
      expect(said).not.toMatch(/undefined|\[object/)
    }
  })
})

test('a shared sentence keeps who may act and how long a text may be, whatever the room', () => {
  const long = refusal('text-invalid', {
    ...{ subject: 'p-1', path: ['reason'] },
    expected: 'a text of 1 to 2000 characters',
  })
  expect(inWords(long, en.refusals)).toBe('p-1: write a text of 1 to 2000 characters at reason.')
  expect(inWords(long, zh.refusals)).toContain('1至2000个字符')
  const own = { subject: 'f-1', expected: 'someone else than its subject', actual: 'm-1' }
  expect(inWords(refusal('own-case', own), en.refusals)).toMatch(/this needs someone else than/)
  expect(inWords(refusal('own-case', own), zh.refusals)).toContain('当事人以外的人')
  const silent = refusal('own-case', { subject: 'f-1', actual: 'm-1' })
  expect(inWords(silent, en.refusals)).toMatch(/this needs somebody else/)
  expect(inWords(silent, zh.refusals)).toContain('他人')
})

describe('inWords', () => {
  test('gives back a code that the messages do not know', () => {
    expect(inWords(refusal('of-mine'), en.refusals)).toBe('of-mine')
    expect(inWords(refusal('constructor'), en.refusals)).toBe('constructor')
  })

  test('takes messages spread beside those of a language', () => {
    const messages = { ...en.refusals, 'of-mine': () => 'Mine.' }
    expect(inWords(refusal('of-mine'), messages)).toBe('Mine.')
  })
})
