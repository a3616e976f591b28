import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ChainHead,
  chainedLog,
  memoryLog,
  type StoredEvent,
  verifyLog,
} from '../../src/log/index.ts'
import { cutOff, damages, rewritten } from '../log/chain/damages.ts'
import { fill } from '../log/chain/filled.ts'
import { hash } from '../log/chain/hash.ts'
import { copyOf, type Kept, keptOf, logOver } from '../log/chain/kept.ts'

const verify = (kept: Kept, head?: ChainHead) =>
  verifyLog(logOver(kept), { hash, ...(head && { head }) })

describe('a chained log', () => {
  let whole: Kept
  let head: ChainHead

  beforeAll(async () => {
    const stored = memoryLog()
    await fill(chainedLog(stored, { hash }), 18)
    whole = await keptOf(stored)
    const verified = await verifyLog(stored, { hash })
    if (!verified.ok) throw new Error('it was never whole')
    head = verified.value
  })

  it('is found whole where nobody touched it, page by page', async () => {
    for (const page of [1, 2, 3, 1000]) {
      const found = await verifyLog(logOver(copyOf(whole), page), { hash, head })
      expect(found).toStrictEqual({ ok: true, value: head })
    }
  })

  it('shows every change against a kept head', async () => {
    const kinds = Object.keys(damages).length
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: kinds - 1 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (kind, a, b, c) => {
          const damaged = copyOf(whole)
          const [name, damage] = Object.entries(damages)[kind] ?? []
          fc.pre(damage?.(damaged, a, b, c) === true)
          const found = await verify(damaged, head)
          expect(found.ok, name).toBe(false)
        },
      ),
      { numRuns: 8000 },
    )
  }, 300_000)

  it('shows most of them without a head', async () => {
    const needsHead = headless(whole, head)
    const names = Object.keys(damages).filter((name) => !['cut', 'rewrite'].includes(name))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (name, a, b, c) => {
          const damaged = copyOf(whole)
          fc.pre(damages[name]?.(damaged, a, b, c) === true)
          fc.pre(!needsHead(damaged))
          const found = await verify(damaged)
          expect(found.ok, name).toBe(false)
        },
      ),
      { numRuns: 1000 },
    )
  }, 300_000)

  it('names the event of which one bit was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), async (a, b, c) => {
        const damaged = copyOf(whole)
        fc.pre(damages['data']?.(damaged, a, b, c) === true)
        const { stream, version } = whole.events[a % whole.events.length] ?? {}
        const found = await verify(damaged, head)
        const refusal = found.ok ? undefined : found.refusals[0]
        expect(refusal).toMatchObject({ code: 'entry-changed', path: [stream, version] })
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it('shows every truncation, and every end that was written anew, against a kept head', async () => {
    for (let version = 0; version < head.version; version++) {
      const short = cutOff(copyOf(whole), version)
      const found = await verify(short, head)
      expect(found).toMatchObject({ refusals: [{ code: 'log-cut-off', expected: head.version }] })
      // Without the head a shorter log is a whole log: that is what the head is for.
      expect((await verify(short)).ok).toBe(true)

      const anew = rewritten(copyOf(whole), version + 1)
      expect(await verify(anew, head)).toMatchObject({ refusals: [{ code: 'log-rewritten' }] })
      expect((await verify(anew)).ok).toBe(true)
    }
  })
})

/** What nothing but a kept head speaks for: the last entry of a chain, and that there was an end at all. */
function headless(whole: Kept, { version }: ChainHead): (damaged: Kept) => boolean {
  const text = ({ events, commands, labels }: Kept) =>
    JSON.stringify([events, [...commands], [...labels]])
  const isLast = ({ stream, version: own }: StoredEvent) =>
    stream === 'chain/log' && own === version
  const ends = Array.from({ length: version + 1 }, (_, at) => text(cutOff(copyOf(whole), at)))
  const withoutData = (kept: Kept) =>
    text({
      ...kept,
      events: kept.events.map((event) => (isLast(event) ? { ...event, data: null } : event)),
    })
  const end = withoutData(whole)
  return (damaged) => withoutData(damaged) === end || ends.includes(text(damaged))
}
