import { describe, expect, it } from 'vitest'
import { wordsEn, wordsZh } from '../../../src/assessment/index.ts'

type Said = Readonly<Record<string, unknown>>

/** A sentence with all that it can say, and with each part of that another, or absent. */
interface Case {
  readonly name: keyof typeof wordsEn
  readonly whole: Said
  readonly others: Said
}

const cases: readonly Case[] = [
  {
    name: 'ballots',
    whole: {
      group: 'members',
      votes: [{ choice: 'good', count: '3', points: '100' }],
      cast: '7',
      mean: '90',
      weight: '0.6',
      dropped: '1',
    },
    others: {
      group: 'elders',
      votes: [
        { choice: 'good', count: '3', points: '100' },
        { choice: undefined, count: '4', points: '80' },
      ],
      cast: '8',
      mean: '91',
      weight: '0.4',
      dropped: undefined,
    },
  },
  {
    name: 'noBallots',
    whole: { group: 'members', means: 'zero', because: 'too-few' },
    others: { group: 'elders', means: 'reweight', because: 'no-quorum' },
  },
  {
    name: 'share',
    whole: { group: 'members', choices: ['yes'], part: '5', whole: '9', of: 'valid' },
    others: { group: 'elders', choices: ['yes', 'well'], part: '6', whole: '8', of: 'cast' },
  },
  {
    name: 'share',
    whole: { group: 'members', choices: ['yes'], part: '5', whole: '9', of: 'present' },
    others: { part: undefined, of: 'entitled' },
  },
  {
    name: 'share',
    whole: { group: 'members', choices: ['yes'], part: '5', whole: '9', of: 'valid' },
    others: { whole: undefined, of: 'something else' },
  },
  {
    name: 'namedMost',
    whole: { choice: 'good', tied: ['fair'], shares: [{ choice: 'good', percent: '40' }] },
    others: {
      choice: 'fair',
      tied: [],
      shares: [
        { choice: 'good', percent: '40' },
        { choice: 'fair', percent: '40' },
      ],
    },
  },
  {
    name: 'quorum',
    whole: {
      group: 'members',
      count: 'cast',
      of: 'entitled',
      part: '5',
      whole: '9',
      share: '2/3',
      strictly: true,
      met: true,
    },
    others: {
      group: 'elders',
      count: 'present',
      of: 'present',
      part: '6',
      whole: '8',
      share: '1/2',
      strictly: false,
      met: false,
    },
  },
  {
    name: 'nextGrade',
    whole: { grade: 'A', edge: '80', reached: 'at', value: '75', missing: '5' },
    others: { grade: 'B', edge: '81', reached: 'above', value: '74', missing: undefined },
  },
  {
    name: 'room',
    whole: { clause: 'service', worth: '5', windows: [{ points: '2', per: 'a month' }] },
    others: { clause: 'kept', worth: undefined, windows: [] },
  },
  ...(['veto', 'quota', 'case'] as const).map((kind): Case => {
    const others = { kind: 'profile', clause: 'other' }
    return { name: 'obstacle', whole: { kind, clause: 'idle' }, others }
  }),
  { name: 'nextOtherwise', whole: { grade: 'A' }, others: { grade: 'B' } },
  {
    name: 'reached',
    whole: { value: '42', steps: [{ from: '40', points: '3' }] },
    others: { value: '43', steps: [] },
  },
  { name: 'extreme', whole: { which: 'highest' }, others: { which: 'lowest' } },
  { name: 'noDivisor', whole: { means: 'one' }, others: { means: 'zero' } },
  { name: 'mean', whole: { count: '3' }, others: { count: '4' } },
  { name: 'counted', whole: { nth: '3', every: '3' }, others: { nth: '6', every: '2' } },
  { name: 'apart', whole: { field: 'place' }, others: { field: 'section' } },
  { name: 'exempt', whole: { profile: 'away' }, others: { profile: 'ill' } },
  { name: 'won', whole: { told: 'x', over: ['a'] }, others: { told: 'y', over: ['a', 'b'] } },
  {
    name: 'unmet',
    whole: { window: 'March', had: '1', least: '2', points: '-1' },
    others: { window: 'May', had: '0', least: '3', points: '-2' },
  },
  {
    name: 'extension',
    whole: { use: 'steady', version: '1', reason: 'two days' },
    others: { use: 'other', version: '2', reason: undefined },
  },
  {
    name: 'said',
    whole: { use: 'busy', version: '1', output: 'yes', reason: 'three' },
    others: { use: 'other', version: '2', output: 'missing', reason: undefined },
  },
  {
    name: 'said',
    whole: { use: 'busy', version: '1', output: 'no', reason: 'three' },
    others: { output: '7' },
  },
]

describe.each([
  ['en', wordsEn],
  ['zh', wordsZh],
])('every part of what is told stands in the sentence (%s)', (_, words) => {
  const say = (name: Case['name'], said: Said) => (words[name] as (said: Said) => string)(said)

  it.each(cases.map((each, index) => [`${each.name} ${index}`, each] as const))(
    '%s',
    (__, { name, whole, others }) => {
      const sentences = [
        say(name, whole),
        ...Object.keys(others).map((part) => say(name, { ...whole, [part]: others[part] })),
      ]
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|\[object| {2}/)
      // What is text and not one of a few words is told as it is.
      for (const [part, value] of Object.entries(others)) {
        const isText =
          typeof value === 'string' && /^[A-Z0-9.-]+$|^(elders|kept|steady)$/.test(value)
        if (isText && part !== 'had')
          expect(say(name, { ...whole, [part]: value })).toContain(value)
      }
    },
  )
})
