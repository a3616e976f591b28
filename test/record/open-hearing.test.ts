import { describe, expect, it } from 'vitest'
import { en, inWords, zh } from '../../src/language/index.ts'
import { type Hearing, hearingOf, type OpenHearing } from '../../src/record/index.ts'
import { parseNoticeRules, parseObjectionRules } from '../../src/schema/index.ts'
import { damaged, partsBelow } from '../support/damage.ts'
import { hearing } from './objection-fixtures.ts'

const parses = (open: OpenHearing) =>
  parseNoticeRules(open.notice).ok && parseObjectionRules(open.objections).ok

/** Every place of both rules that may say `'?'` and takes no other text. */
const places = partsBelow(hearing)
  .map(({ path }) => path)
  .filter(([part]) => part === 'notice' || part === 'objections')
  .filter((path) => parses(damaged<OpenHearing>(hearing, path, '?')))
  .filter((path) => !parses(damaged<OpenHearing>(hearing, path, '§')))

describe('the rules of a hearing', () => {
  it('may leave open every number, every word of a fixed list and whether one may appeal', () => {
    expect(places.map((path) => path.join('.'))).toMatchInlineSnapshot(`
      [
        "notice.atLeast.days",
        "notice.atLeast.count",
        "notice.waysAtLeast",
        "objections.mayObject.0",
        "objections.mayObject.1",
        "objections.mayObject.2",
        "objections.mayObject.3",
        "objections.evidence",
        "objections.window.days",
        "objections.window.count",
        "objections.window.from",
        "objections.late",
        "objections.rounds",
        "objections.answer.days",
        "objections.answer.count",
        "objections.appeal",
        "objections.appeal.mayAppeal.0",
        "objections.appeal.mayAppeal.1",
        "objections.appeal.within.days",
        "objections.appeal.within.count",
        "objections.appeal.answer.days",
        "objections.appeal.answer.count",
      ]
    `)
  })

  it.each(places.map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const open = hearingOf(damaged<OpenHearing>(hearing, path, '?'))
    const refusals = open.ok ? [] : open.refusals
    expect(refusals).toMatchObject([{ code: 'choice-open', path: path.slice(1), actual: '?' }])
    const [refusal] = refusals
    for (const option of Array.isArray(refusal?.expected) ? refusal.expected : []) {
      const decided = hearingOf(damaged<OpenHearing>(hearing, path, option))
      const codes = decided.ok ? [] : decided.refusals.map(({ code }) => code)
      expect(codes).not.toContain('choice-open')
    }
  })

  it('are those of a hearing once nothing is open', () => {
    const decided = hearingOf(hearing)
    const value: Hearing | undefined = decided.ok ? decided.value : undefined
    expect(value).toBe(hearing)
  })

  it('say in words what is to be decided', () => {
    const path = ['objections', 'window', 'count']
    const open = hearingOf(damaged<OpenHearing>(hearing, path, '?'))
    const said = [en, zh].map(({ refusals }) =>
      open.ok ? [] : open.refusals.map((each) => inWords(each, refusals)),
    )
    expect(said).toMatchInlineSnapshot(`
      [
        [
          "The text leaves open what window.count shall be (objection). Decide on one of: calendar, working.",
        ],
        [
          "objection：原文没有规定window.count。请由制定者选定其一：calendar、working。",
        ],
      ]
    `)
  })

  it.each([
    [
      ['objections', 'window', 'count'],
      'must be one of: calendar, working.',
      '其中之一：calendar、working。',
    ],
    [['notice', 'atLeast', 'days'], 'must be a whole number', '应为：a whole number'],
  ])('say in words what may stand at %j in place of what does', (path, english, chinese) => {
    const wrong = hearingOf(damaged<OpenHearing>(hearing, path, 'weeks'))
    const said = [en, zh].flatMap(({ refusals }) =>
      wrong.ok ? [] : wrong.refusals.map((each) => inWords(each, refusals)),
    )
    expect(said).toMatchObject([expect.stringContaining(english), expect.stringContaining(chinese)])
  })
})
