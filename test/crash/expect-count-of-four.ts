import { expect } from 'vitest'
import { audit } from './audit.ts'
import { openLog } from './open-log.ts'
import { buildWorker, startWorker } from './start-worker.ts'

const names = ['w0', 'w1', 'w2', 'w3']
const each = 25

/** Four processes count on in one empty store, and none of their numbers is lost or doubled. */
export async function expectCountOfFour(url: string): Promise<void> {
  const bundle = await buildWorker()
  const workers = names.map((worker) =>
    startWorker(bundle, { url, work: 'log', worker, from: 1, to: each }),
  )
  await Promise.all(workers.map(({ end }) => end()))
  const { log, close } = await openLog(url)
  const said = new Map(names.map((name, at) => [name, workers[at]?.kept ?? new Map()]))
  expect(await audit(log, said)).toEqual([])
  const [events = []] = await log.read([{ stream: 'count/all' }])
  expect(events.map(({ data }) => data)).toEqual(
    Array.from({ length: names.length * each }, (_, at) => ({ count: at + 1 })),
  )
  await close()
}
