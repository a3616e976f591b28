import { literalId } from '../../src/foundation/index.ts'
import type { EventLog } from '../../src/log/index.ts'
import { type Acknowledged, everything, gaps } from './audit.ts'
import { namesOf, openChained, stepsOfLife } from './lives.ts'

/** Says all that is wrong with what a book kept and with what followed from it. */
export async function auditLives(log: EventLog, said: Acknowledged): Promise<readonly string[]> {
  const book = openChained(log)
  // What the last crash left over.
  await book.settle()
  const again = await book.settle()
  const faults = again.followed.map(({ to }) => `settled twice: something followed for ${to}`)
  faults.push(...gaps(await everything(log)))
  for (const [worker, kept] of said) {
    const last = Math.max(0, ...kept.keys())
    for (let number = 1; number <= last; number++) {
      const found = await log.find(literalId('command', `${worker}-${number}`))
      if (!found?.events.length) faults.push(`${worker}-${number}: not found`)
    }
    for (let life = 1; life * stepsOfLife <= last; life++) {
      const lived = await livedOf(book, worker, life)
      if (lived !== once) faults.push(`${worker}, life ${life}: ${lived}`)
    }
  }
  return faults
}

/** One kept pledge, one place in the register, one fact, its points once. */
const once = JSON.stringify(['fulfilled', 1, 'counted', { posted: 0, pending: 5000 }])

async function livedOf(book: ReturnType<typeof openChained>, worker: string, life: number) {
  const names = namesOf(worker, life)
  const [member, pledge] = [literalId('member', names.member), literalId('pledge', names.pledge)]
  return JSON.stringify([
    (await book.pledge(pledge))?.status,
    (await book.register({ member, cycle: '2026' }))?.places.length,
    (await book.fact(literalId('fact', `${pledge}:verdict`)))?.status,
    await book.balance({ holder: member, cycle: '2026' }),
  ])
}
