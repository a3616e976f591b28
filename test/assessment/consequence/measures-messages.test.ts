import { describe, expect, it } from 'vitest'
import { measuresMessages } from '../../../src/assessment/consequence/index.ts'
import { type Refusal, refusal } from '../../../src/foundation/index.ts'

/** One refusal of each code as the room makes it. */
const said: readonly Refusal[] = [
  refusal('history-missing', { subject: 'm-1', expected: ['2025', '2024'], actual: 'c-change' }),
  refusal('money-out-of-range', {
    subject: 'm-1',
    expected: { clause: 'c-pay', most: Number.MAX_SAFE_INTEGER },
    actual: '9999999999999990000',
  }),
  refusal('past-grade-unknown', { subject: 'm-1', expected: ['good', 'bad'], actual: 'fair' }),
  refusal('pool-negative', { subject: 'c-prize', actual: '-100' }),
  refusal('pool-negative-weight', {
    subject: 'm-1',
    expected: { clause: 'c-prize', value: 'value.total' },
    actual: '-1/2',
  }),
  refusal('pool-weightless', { subject: 'c-prize', actual: ['m-1', 'm-2'] }),
  refusal('principal-missing', { subject: 'm-1', expected: 'subject.wage', actual: 'c-pay' }),
  refusal('proportion-out-of-range', {
    subject: 'm-1',
    expected: { clause: 'c-pay', value: 'total', most: 100 },
    actual: '201/2',
  }),
  refusal('rank-missing', { subject: 'm-1', actual: 'c-places' }),
  refusal('rank-tied', { subject: 'c-places', expected: 1, actual: ['m-1', 'm-2'] }),
]

type Say = (refusal: Refusal) => string

describe('messages', () => {
  const { en, zh } = measuresMessages

  it('are there for every code, in both languages', () => {
    const codes = said.map(({ code }) => code).sort()
    expect(Object.keys(en).sort()).toEqual(codes)
    expect(Object.keys(zh).sort()).toEqual(codes)
  })

  it.each(said.map((each) => [each.code, each] as const))('say %s', (code, each) => {
    const sentences = [en, zh].map((words) => (Object(words) as Record<string, Say>)[code]?.(each))
    expect(sentences).toMatchSnapshot()
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\[object|null|\{/)
      expect(sentence).toMatch(/[.。]$/)
    }
  })

  it('write lists and values as people do', () => {
    const [tied, outside] = ['rank-tied', 'proportion-out-of-range'].map(
      (code) => said.find((each) => each.code === code) ?? refusal(code),
    )
    if (!tied || !outside) throw new Error('not said')
    expect(en['rank-tied'](tied)).toContain('m-1, m-2 share rank 1, and clause c-places')
    expect(zh['rank-tied'](tied)).toContain('m-1、m-2并列第1名')
    expect(en['proportion-out-of-range'](outside)).toContain('m-1 has 100.5 at total, where clause')
    expect(zh['proportion-out-of-range'](outside)).toContain('条款c-pay按0至100的比例计发')
  })

  it.each(said.map(({ code }) => code))('do not fail on a bare %s', (code) => {
    for (const words of [en, zh]) {
      const say = (Object(words) as Record<string, Say>)[code]
      expect(say?.(refusal(code)).length).toBeGreaterThan(8)
    }
  })
})
