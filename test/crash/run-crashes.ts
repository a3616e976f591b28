import { type ChainHead, headOf } from '../../src/log/index.ts'
import { audit, auditChain } from './audit.ts'
import { auditLives } from './audit-lives.ts'
import { openLog } from './open-log.ts'
import type { Orders } from './orders.ts'
import { buildWorker, startWorker, type Worker } from './start-worker.ts'
import { hash } from './transfers.ts'

/** What to do to which log. */
export interface CrashOptions {
  /** Which log, as `openLog` takes it: empty so far. */
  readonly url: string
  /** What is done meanwhile: appends to the log itself, left out; or the lives of pledges through a book. */
  readonly work?: Orders['work']
  readonly kills: number
  readonly seed: number
  /** How many processes write at the same time; left out: two. */
  readonly workers?: number
}

/** What came of it. */
export interface CrashReport {
  readonly kills: number
  /** How many commands the workers said were kept. */
  readonly acknowledged: number
  /** What is wrong; nothing where all is well. */
  readonly faults: readonly string[]
}

/**
 * Lets processes write to one log and kills them at random moments, at least as often as asked for, a few
 * while they are still opening it. Each is started again with the first command of which it did not say that it was
 * kept, under the same id. Then reads the whole log.
 */
export async function runCrashes({
  url,
  kills,
  seed,
  work = 'log',
  workers = 2,
}: CrashOptions): Promise<CrashReport> {
  const bundle = await buildWorker()
  const crew = Array.from(
    { length: workers },
    (_, at) => new Post(bundle, { url, work, worker: `w${at}` }),
  )
  try {
    for (const post of crew) post.start()
    const heads = await killAll(crew, { url, kills, seed })
    for (const post of crew) await post.finish()
    const faults = await faultsOf({ url, work }, crew, heads)
    const acknowledged = crew.reduce((sum, { said }) => sum + said.size, 0)
    return { kills, acknowledged, faults }
  } finally {
    for (const post of crew) await post.kill().catch(() => undefined)
  }
}

/** Gives the heads that the chain had meanwhile, as somebody would keep them elsewhere. */
async function killAll(
  crew: readonly Post[],
  { url, kills, seed }: CrashOptions,
): Promise<readonly ChainHead[]> {
  const random = randomFrom(seed)
  const heads: ChainHead[] = []
  for (let killed = 0; killed < kills; ) {
    // All of them, or one while the others go on.
    const one = Math.floor(random() * crew.length)
    const victims = random() < 0.6 ? crew : crew.slice(one, one + 1)
    if (random() < 0.8) for (const post of victims) await post.ready()
    await sleep(random() * 60)
    await Promise.all(victims.map((post) => post.kill()))
    killed += victims.length
    if (random() < 0.2) heads.push(await headNow(url))
    for (const post of victims) post.start()
  }
  return heads
}

/** One worker after the other, under one name. */
class Post {
  /** All that they said. */
  readonly said = new Map<number, number>()
  #worker: Worker | undefined

  constructor(
    readonly bundle: string,
    readonly orders: Omit<Orders, 'from' | 'to'>,
  ) {}

  start(to?: number): void {
    const orders = { ...this.orders, from: this.#next(), ...(to && { to }) }
    this.#worker = startWorker(this.bundle, orders)
  }

  ready(): Promise<void> | undefined {
    return this.#worker?.ready
  }

  async kill(): Promise<void> {
    await this.#worker?.kill()
    this.#hear()
  }

  /** Killed a last time, it does five more and ends by itself. */
  async finish(): Promise<void> {
    await this.kill()
    this.start(this.#next() + 4)
    await this.#worker?.end()
    this.#hear()
  }

  #next(): number {
    return Math.max(0, ...this.said.keys()) + 1
  }

  #hear(): void {
    for (const [number, count] of this.#worker?.kept ?? []) this.said.set(number, count)
  }
}

async function headNow(url: string): Promise<ChainHead> {
  const { log, close } = await openLog(url)
  const head = await headOf(log, { hash })
  await close()
  return head
}

async function faultsOf(
  { url, work }: Pick<Orders, 'url' | 'work'>,
  crew: readonly Post[],
  heads: readonly ChainHead[],
) {
  const { log, close } = await openLog(url)
  const said = new Map(crew.map(({ orders, said }) => [orders.worker, said]))
  const faults = [...(await (work === 'book' ? auditLives : audit)(log, said))]
  for (const head of [...heads, await headOf(log, { hash })]) {
    faults.push(...(await auditChain(log, head)))
  }
  await close()
  return faults
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
