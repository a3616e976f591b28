// Does a command cost more where there are more members? Two commands through the book in organisations of
// different sizes, in memory and in a file of SQLite; the rival is the same book with a thousand members.
// The kinds of streams that they touch are printed once, beside the answers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { type Book, type EventLog, memoryLog } from '../../src/book/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { sqliteLog } from '../../src/sqlite/index.ts'
import { crowd } from '../book/crowd.ts'
import { done, join as joining, openHall, peopled, propose } from '../book/hall.ts'
import { isAsked, play } from './harness.ts'

const question = 'joining and proposing through the book, by the number of members'
const few = 1_000

/** A book with so many members, to whom one more comes each time and makes a promise. */
async function welcoming(
  log: EventLog,
  members: number,
): Promise<() => Promise<readonly string[]>> {
  const book: Book = openHall({}, log)
  await peopled(book)
  await crowd(log, members)
  let number = 0
  return async () => {
    const member = `m-new-${number++}`
    const joined = await done(book, joining(member, 'u-1'))
    const promised = await done(book, propose(`p-${number}`, member))
    return [joined, promised].flatMap(({ streams }) => streams.map(kindOf))
  }
}

function kindOf(stream: string): string {
  return stream.slice(0, stream.indexOf('/'))
}

async function compete(place: string, sizes: readonly number[], open: () => Promise<EventLog>) {
  const asked = `${question}, ${place}`
  if (!isAsked(asked)) return
  const small = await welcoming(await open(), few)
  console.error(`${asked}: touches ${(await small()).join(', ')}`)
  for (const size of sizes) {
    const ours = await welcoming(await open(), size)
    const rival = { name: 'the same with 1,000', run: small, ratio: 'ours to theirs' as const }
    await play({ question: asked, size, ours, rivals: [{ ...rival, target: 1.5 }] })
  }
}

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-'))
let files = 0
const inFile = async () => {
  const db = new Database(join(folder, `${files++}.db`))
  return unwrap(await sqliteLog(db, { organisation: 'hall', synchronous: 'normal' }))
}

await compete('in memory', [10_000, 100_000, 1_000_000], async () => memoryLog())
await compete('on SQLite', [10_000, 100_000, 1_000_000], inFile)
rmSync(folder, { recursive: true, force: true })
