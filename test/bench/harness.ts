import { isDeepStrictEqual } from 'node:util'
import type { Row } from './row.ts'

/** One way of doing the job: does all of it once and returns what came of it, or a promise of it. */
export type Run = () => unknown

/** Somebody else's way, and which way round the ratio is told. */
export interface Rival {
  readonly name: string
  readonly run: Run
  readonly ratio: 'ours to theirs' | 'theirs to ours'
  /** What the ratio should be: at most for ours to theirs, at least for theirs to ours. */
  readonly target?: number
  /** What both sides return is compared before anything is timed, deeply unless another way is given. */
  readonly agrees?: (ours: unknown, theirs: unknown) => boolean
}

/** One question at one size. */
export interface Match {
  readonly question: string
  readonly size: number
  readonly ours: Run
  readonly rivals: readonly Rival[]
  readonly rounds?: number
}

// What the parent process hands down: only questions with this word.
const [, , word = ''] = process.argv

/** Whether a question was asked for at all: ask before anything dear is prepared. */
export function isAsked(question: string): boolean {
  return question.toLowerCase().includes(word.toLowerCase())
}

/** Prints one answer for the parent process. */
export function answer(row: Row): void {
  console.log(JSON.stringify(row))
}

/**
 * Compares outputs, warms every side up, then times all sides in interleaved rounds, each round in the
 * other order, and answers with the median of the rounds' ratios.
 */
export async function play({ question, size, ours, rivals, rounds = 15 }: Match): Promise<void> {
  if (!isAsked(question)) return
  for (const rival of rivals) await agree(question, ours, rival)
  const sides = [ours, ...rivals.map((rival) => rival.run)]
  const paces: Pace[] = []
  for (const side of sides) paces.push(await warmedUp(side))
  const times: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) times.push(await timed(sides, paces, round))
  for (const [index, { name, ratio, target = null }] of rivals.entries()) {
    const told = median(
      times.map(([mine = 0, ...theirs]) => toldAs(ratio, mine, theirs[index] ?? 0)),
    )
    const met =
      target === null ? null : ratio === 'ours to theirs' ? told <= target : told >= target
    const asked = `${question} (${ratio})`
    answer({ question: asked, size, rival: name, ratio: rounded(told), target, met })
  }
}

async function agree(
  question: string,
  ours: Run,
  { name, run, agrees = isDeepStrictEqual }: Rival,
): Promise<void> {
  if (agrees(await ours(), await run())) return
  throw new Error(`${question}: the outputs of ${name} are others than ours`)
}

function toldAs(ratio: Rival['ratio'], mine: number, theirs: number): number {
  return ratio === 'ours to theirs' ? mine / theirs : theirs / mine
}

/** The last result, so that no work can be left out as unused. */
const sink: { last: unknown } = { last: undefined }

const warmUpMs = 1_000
const batchMs = 25
const longMs = 250

/** How many runs make a batch that a clock can measure, and whether one alone is long. */
interface Pace {
  readonly repeats: number
  readonly isLong: boolean
}

/** Runs one side until it is warm; then says at which pace it is measured. */
async function warmedUp(run: Run): Promise<Pace> {
  const start = cpuMs()
  let runs = 0
  let last = 0
  while (runs < 2 || (cpuMs() - start < warmUpMs && runs < 1_000_000)) {
    const from = cpuMs()
    sink.last = run()
    if (sink.last instanceof Promise) sink.last = await sink.last
    last = cpuMs() - from
    runs++
  }
  const repeats = Math.max(1, Math.ceil(batchMs / Math.max(last, 0.0001)))
  return { repeats, isLong: last > longMs }
}

/** Milliseconds of processor time per run of each side in one round. */
async function timed(
  sides: readonly Run[],
  paces: readonly Pace[],
  round: number,
): Promise<readonly number[]> {
  const times = sides.map(() => 0)
  const order = sides.map((_, index) => index)
  for (const index of round % 2 === 0 ? order : order.reverse()) {
    const [run, pace] = [sides[index], paces[index]]
    if (run && pace) times[index] = (await batch(run, pace)) / pace.repeats
  }
  return times
}

async function batch(run: Run, { repeats, isLong }: Pace): Promise<number> {
  sink.last = undefined
  // A long run begins with a clean heap: nobody pays for what another left behind. Around short ones the
  // engine would throw away, with the last result, the code that it had made for its shape.
  if (isLong) globalThis.gc?.()
  const from = cpuMs()
  for (let i = 0; i < repeats; i++) {
    sink.last = run()
    // Only who makes promises waits for them.
    if (sink.last instanceof Promise) sink.last = await sink.last
  }
  return cpuMs() - from
}

/**
 * Processor time of this process so far, collecting garbage included: on a quiet machine what a clock
 * shows, on a busy one without the waiting for others.
 */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Three significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
