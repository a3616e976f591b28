import { describe, expect, it } from 'vitest'
import { exact, recheck, refusal, refuse, type Trace } from '../../src/foundation/index.ts'
import { junk } from './support/junk.ts'

const leaf = (n: number, d = 1): Trace => ({
  op: 'given',
  what: 'fact',
  value: exact(n, d),
  from: [],
})

const service: Trace = {
  op: 'at-most',
  clause: '3.2',
  by: exact(20),
  value: exact(20),
  from: [{ op: 'sum', value: exact(42), from: [leaf(30), leaf(12)] }],
}

const total: Trace = { op: 'sum', value: exact(41, 2), from: [service, leaf(1, 2)] }

describe('recheck', () => {
  it('gives the value of the root', () => {
    expect(recheck(total)).toStrictEqual({ ok: true, value: exact(41, 2) })
  })

  it('names the step that does not give its value, by clause and path', () => {
    const tampered: Trace = { ...total, from: [{ ...service, value: exact(21) }, leaf(1, 2)] }
    expect(recheck(tampered)).toStrictEqual(
      refuse(
        refusal('trace-broken', {
          subject: '3.2',
          path: ['from', 0],
          expected: '20/1',
          actual: '21/1',
        }),
      ),
    )
  })

  it('names a step without a clause by its operation', () => {
    const tampered = { ...total, value: exact(1) }
    expect(recheck(tampered)).toMatchObject({ refusals: [{ subject: 'sum', path: [] }] })
  })

  it('names the step nearest to the leaves first', () => {
    const inner: Trace = { op: 'sum', value: exact(9), from: [leaf(1)] }
    const tampered: Trace = { op: 'sum', value: exact(8), from: [leaf(1), inner] }
    expect(recheck(tampered)).toMatchObject({ refusals: [{ path: ['from', 1] }] })
  })

  it('rechecks ten thousand levels, and finds the one that was changed', () => {
    const chain = (levels: number, changed: number): Trace => {
      let trace = leaf(1)
      for (let level = 1; level <= levels; level++) {
        trace = { op: 'same', value: exact(level === changed ? 2 : 1), from: [trace] }
      }
      return trace
    }
    expect(recheck(chain(10_000, 0))).toStrictEqual({ ok: true, value: exact(1) })
    const broken = recheck(chain(10_000, 3_000))
    expect(broken.ok ? 0 : broken.refusals[0].path.length).toBe(7_000 * 2)
    expect(broken).toMatchObject({ refusals: [{ expected: '1/1', actual: '2/1' }] })
  })

  it('rechecks a sum of three hundred thousand parts', () => {
    const from = Array.from({ length: 300_000 }, () => leaf(1, 2))
    expect(recheck({ op: 'sum', value: exact(150_000), from }).ok).toBe(true)
    expect(recheck({ op: 'highest', value: exact(1, 2), from }).ok).toBe(true)
  })

  it.each(junk)('refuses %s in the place of a trace', (_, value) => {
    expect(recheck(value as Trace)).toMatchObject({
      ok: false,
      refusals: [{ code: 'trace-broken', path: [] }],
    })
  })

  it.each(junk)('refuses %s in the place of a part', (_, value) => {
    const trace: Trace = { op: 'sum', value: exact(1), from: [leaf(1), value as Trace] }
    expect(recheck(trace)).toMatchObject({
      ok: false,
      refusals: [{ code: 'trace-broken', path: ['from', 1] }],
    })
  })

  it('changes nothing in the trace', () => {
    const before = structuredClone(total)
    recheck(total)
    expect(total).toStrictEqual(before)
  })

  it('takes a trace that came as JSON', () => {
    expect(recheck(JSON.parse(JSON.stringify(total)))).toStrictEqual(recheck(total))
  })
})
