import { describe, expect, test } from 'vitest'
import { checkBatch, logLimits } from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

const command = { id: commandId('c-1'), hash: 'h' }
const event = { schema: 1, data: { b: 1, a: [-0, 'é'] } }
const one = { stream: 'pledge/p-1', expected: 0, events: [event] }

const faults = (batch: unknown) => {
  const checked = checkBatch(batch)
  return checked.ok ? [] : checked.refusals.map(({ path, actual }) => [path.join('.'), actual])
}

describe('checkBatch', () => {
  test('gives a copy with canonical texts, kinds, and each label once', () => {
    const request = { z: 1, y: null }
    const writes = [{ ...one, labels: ['x', 'y', 'x'] }]
    expect(checkBatch({ command: { ...command, request }, writes })).toEqual({
      ok: true,
      value: {
        command: { ...command, request: '{"y":null,"z":1}' },
        writes: [
          {
            ...{ stream: 'pledge/p-1', kind: 'pledge', expected: 0, labels: ['x', 'y'] },
            events: [{ schema: 1, text: '{"a":[0,"é"],"b":1}' }],
          },
        ],
        reads: [],
      },
    })
  })

  test('leaves what it read as it was, frozen or not', () => {
    const batch = Object.freeze({ command, writes: Object.freeze([Object.freeze(one)]) })
    const before = JSON.stringify(batch)
    expect(checkBatch(batch).ok).toBe(true)
    expect(JSON.stringify(batch)).toBe(before)
  })

  test('reads each part once, so that nothing changes under its hands', () => {
    let asked = 0
    const shifty = {
      ...{ stream: 'pledge/p-1', events: [event] },
      get expected() {
        asked += 1
        return asked === 1 ? 0 : 'later'
      },
    }
    expect(checkBatch({ command, writes: [shifty] })).toMatchObject({
      ok: true,
      value: { writes: [{ expected: 0 }] },
    })
  })

  test('names every faulty place, ten at most', () => {
    expect(faults({ command: { id: '', hash: 1 }, writes: [{ ...one, expected: -1 }] })).toEqual([
      ['command.id', ''],
      ['command.hash', 1],
      ['writes.0.expected', -1],
    ])
    const events = Array.from({ length: 50 }, () => ({ schema: 0, data: Number.NaN }))
    expect(faults({ command, writes: [{ ...one, events }] })).toHaveLength(10)
  })

  test('holds a batch to its limits', () => {
    const events = (count: number) => Array.from({ length: count }, () => ({ schema: 1, data: 0 }))
    const two = (count: number) => ({ ...one, stream: 'pledge/p-2', events: events(count) })
    expect(faults({ command, writes: [{ ...one, events: events(9_999) }, two(1)] })).toEqual([])
    expect(faults({ command, writes: [{ ...one, events: events(9_999) }, two(2)] })).toEqual([
      ['writes', 10_001],
    ])
    const labels = Array.from({ length: 201 }, (_, at) => `l-${at}`)
    expect(faults({ command, writes: [{ ...one, labels }] })).toEqual([['writes.0.labels', 201]])
    const text = (length: number) => ({ ...event, data: 'x'.repeat(length) })
    const longest = logLimits.text - 2
    expect(faults({ command, writes: [{ ...one, events: [text(longest)] }] })).toEqual([])
    expect(faults({ command, writes: [{ ...one, events: [text(longest + 1)] }] })).toEqual([
      ['writes.0.events.0.data', logLimits.text + 1],
    ])
  })

  test('looks at a stream that stands twice, wherever', () => {
    const read = { stream: 'pledge/p-1', expected: 0 }
    expect(faults({ command, writes: [one, one] })).toEqual([['writes.1.stream', 'pledge/p-1']])
    expect(faults({ command, writes: [one], reads: [read] })).toEqual([
      ['reads.0.stream', 'pledge/p-1'],
    ])
    // Two faulty names are two faults, not one name twice.
    const bad = { ...one, stream: 'bad' }
    expect(faults({ command, writes: [bad, bad] })).toEqual([
      ['writes.0.stream', 'bad'],
      ['writes.1.stream', 'bad'],
    ])
  })
})
