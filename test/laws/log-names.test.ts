import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCodePoints } from '../../src/log/compare-code-points.ts'
import {
  type Batch,
  checkBatch,
  isKind,
  isLabel,
  isStreamName,
  kindOf,
  memoryLog,
} from '../../src/log/index.ts'

const text = fc.string({ unit: 'grapheme' })
const name = fc.oneof(
  text,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a', 'ﬀ', '𠀀', '汉', ''),
)

test('texts are ordered as UTF-8 orders them by bytes', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b))
      expect(compareCodePoints(a, b)).toBe(bytes)
    }),
  )
})

test('the name of a stream is a kind and a label', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.stringMatching(/^[a-z-]{0,3}\/?[a-z/]{0,3}$/)), (text) => {
      if (!isStreamName(text)) return
      const kind = kindOf(text)
      expect([isKind(kind), isLabel(text), isLabel(text.slice(kind.length + 1))]).toEqual([
        true,
        true,
        true,
      ])
    }),
  )
  expect(isStreamName('a-1/b')).toBe(true)
})

test('whatever comes, a batch is checked or refused, and nothing else happens', async () => {
  const junk = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true })
  const part = fc.oneof(
    junk,
    fc.record({ stream: name, expected: junk, events: junk, labels: junk }),
  )
  const batch = fc.oneof(
    junk,
    fc.record(
      {
        command: fc.oneof(junk, fc.record({ id: name, hash: name, request: junk })),
        writes: fc.oneof(junk, fc.array(part)),
        reads: fc.oneof(junk, fc.array(part)),
      },
      { requiredKeys: [] },
    ),
  )
  await fc.assert(
    fc.asyncProperty(batch, async (value) => {
      const checked = checkBatch(value)
      if (!checked.ok)
        expect(checked.refusals.every(({ code }) => code === 'batch-invalid')).toBe(true)
      const answer = await memoryLog().append(value as Batch)
      expect(answer.ok || answer.refusals[0].code !== 'batch-invalid').toBe(checked.ok)
    }),
  )
})
