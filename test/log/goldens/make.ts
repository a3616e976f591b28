import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type EventLog, exportLog, kindOf, memoryLog } from '../../../src/log/index.ts'
import { commandId } from '../../../src/vocabulary/index.ts'
import { hallLog } from './hall-log.ts'
import { streetLog } from './street-log.ts'

// Writes a golden for the shapes of today. One that was ever published is never written again: a new shape
// gets a file of its own, and the old one must still be read.
//   npx tsx --tsconfig tsconfig.test.json test/log/goldens/make.ts shape-1

interface Stream {
  readonly name: string
  readonly types: ReadonlySet<string>
  readonly size: number
}

async function streamsOf(log: EventLog): Promise<readonly Stream[]> {
  const found = new Map<string, { types: Set<string>; size: number }>()
  let page = await log.readAll({ limit: 10_000 })
  for (;;) {
    for (const { stream, data } of page.events) {
      const own = found.get(stream) ?? { types: new Set<string>(), size: 0 }
      found.set(stream, own)
      own.types.add(`${kindOf(stream)}.${String((data as { readonly type?: string }).type)}`)
      own.size += JSON.stringify(data).length
    }
    if (page.atEnd || !page.next) break
    page = await log.readAll({ limit: 10_000, after: page.next })
  }
  return [...found].map(([name, own]) => ({ name, ...own }))
}

/** A few small streams in which every type of event stands that stands in any. */
function fewOf(streams: readonly Stream[]): ReadonlySet<string> {
  const missing = new Set(streams.flatMap(({ types }) => [...types]))
  const taken = new Set<string>()
  while (missing.size > 0) {
    const worth = ({ types, size }: Stream) =>
      [...types].filter((type) => missing.has(type)).length / size
    const best = streams.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    taken.add(best.name)
    for (const type of best.types) missing.delete(type)
  }
  return taken
}

async function main(name: string): Promise<void> {
  const golden = memoryLog()
  await copyFew(await streetLog(), golden, 'street')
  await copyFew(await hallLog(), golden, 'hall')
  const lines = []
  for await (const line of exportLog(golden)) lines.push(line)
  const file = fileURLToPath(new URL(`./${name}.jsonl`, import.meta.url))
  writeFileSync(file, `${lines.join('\n')}\n`)
  console.log(`${lines.length} lines, ${lines.join('\n').length} bytes`)
}

async function copyFew(log: EventLog, golden: EventLog, of: string): Promise<void> {
  let n = 0
  for (const stream of [...fewOf(await streamsOf(log))].sort()) {
    const [events = []] = await log.read([{ stream }])
    const labels = (await log.labels([stream]))[0] ?? []
    n += 1
    const command = { id: commandId(`golden-${of}-${n}`), hash: 'golden' }
    const writes = [{ stream, expected: 0, events, labels: labels.slice(0, 100) }]
    const result = await golden.append({ command, writes })
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  }
}

await main(process.argv[2] ?? 'shape')
