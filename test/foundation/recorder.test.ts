import { describe, expect, it } from 'vitest'
import { exact, type Note, silent, type Trace, tracing } from '../../src/foundation/index.ts'

const given = (n: number): Note => ({ op: 'given', what: 'fact', value: exact(n) })
const leaf = (n: number): Trace => ({ op: 'given', what: 'fact', value: exact(n), from: [] })
const sum = (n: number): Note => ({ op: 'sum', value: exact(n) })

describe('tracing', () => {
  it('gathers every step since the mark, in order', () => {
    const recorder = tracing()
    const mark = recorder.mark()
    recorder.gather(recorder.mark(), given(1))
    recorder.gather(recorder.mark(), given(2))
    recorder.gather(mark, sum(3))
    expect(recorder.take()).toStrictEqual({ ...sum(3), from: [leaf(1), leaf(2)] })
  })

  it('leaves alone what stood before the mark', () => {
    const recorder = tracing()
    const outer = recorder.mark()
    recorder.gather(recorder.mark(), given(1))
    const inner = recorder.mark()
    recorder.gather(recorder.mark(), given(2))
    recorder.gather(inner, sum(2))
    recorder.gather(outer, sum(3))
    expect(recorder.take()).toStrictEqual({
      ...sum(3),
      from: [leaf(1), { ...sum(2), from: [leaf(2)] }],
    })
  })

  it('gathers nothing where nothing ran', () => {
    const recorder = tracing()
    recorder.gather(recorder.mark(), sum(0))
    expect(recorder.take()).toStrictEqual({ ...sum(0), from: [] })
  })

  it('keeps all that a note says', () => {
    const recorder = tracing()
    const note: Note = { ...given(1), clause: '3.2', about: { month: '2026-03' } }
    recorder.gather(recorder.mark(), note)
    expect(recorder.take()).toStrictEqual({ ...note, from: [] })
  })

  it('gives a step out once, and none where there is none', () => {
    const recorder = tracing()
    recorder.gather(recorder.mark(), given(1))
    expect(recorder.take()).toStrictEqual(leaf(1))
    expect(recorder.take()).toBe(undefined)
    expect(recorder.mark()).toBe(0)
  })

  it('goes on from a finished step', () => {
    const recorder = tracing()
    const mark = recorder.mark()
    recorder.put(leaf(1))
    recorder.gather(mark, { op: 'times', by: exact(2), value: exact(2) })
    expect(recorder.take()).toStrictEqual({
      op: 'times',
      by: exact(2),
      value: exact(2),
      from: [leaf(1)],
    })
  })

  it('does not touch a note that is frozen, nor share anything between two recorders', () => {
    const note = Object.freeze(given(1))
    const [first, second] = [tracing(), tracing()]
    first.gather(first.mark(), note)
    expect(second.take()).toBe(undefined)
    expect(first.take()).toStrictEqual(leaf(1))
  })

  it('says that it keeps', () => {
    expect(tracing().keeps).toBe(true)
  })
})

describe('silent', () => {
  it('keeps nothing', () => {
    silent.gather(silent.mark(), given(1))
    silent.put(leaf(1))
    expect(silent.keeps).toBe(false)
    expect(silent.mark()).toBe(0)
    expect(silent.take()).toBe(undefined)
    expect(Object.isFrozen(silent)).toBe(true)
  })
})
