// A process that works on a log until it is killed. What it says was kept, was kept.
import { writeSync } from 'node:fs'
import { openLog } from './open-log.ts'
import type { Orders } from './orders.ts'
import { transfers } from './transfers.ts'

const {
  url,
  work,
  worker,
  from,
  to = Number.POSITIVE_INFINITY,
} = JSON.parse(process.argv[2] ?? '') as Orders

/** At once, so that no acknowledgement waits in a buffer when the end comes. */
const say = (line: string) => writeSync(1, `${line}\n`)

const { log, close } = await openLog(url)
// A book compiles rules: only who needs one waits for it.
const { make, read } =
  work === 'book' ? await (await import('./lives.ts')).lives(log, worker) : transfers(log, worker)
say('ready')
for (let number = from; number <= to; number++) {
  say(`kept ${number} ${await make(number)}`)
  if (number % 5 === 0) await read()
}
await close()
