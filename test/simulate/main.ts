import { env } from 'node:process'
import { parseArgs } from 'node:util'
import { type Simulation, simulate } from '../../src/testing/index.ts'
import { storesOf } from './stores.ts'

// 100,000 commands over 200 seeds; `npm run simulate -- 40 5 1000`: forty seeds from 5 on, 1,000 each;
// `--store sqlite` in files, `--store postgres` at the server that PLEDGEBOOK_POSTGRES names: one to which
// nobody else writes meanwhile.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'string', default: 'memory' } },
})
const [seeds = 200, first = 1, commands = 500] = positionals.map(Number)

async function main(): Promise<void> {
  const { makeLog, close } = await storesOf(values.store, env['PLEDGEBOOK_POSTGRES'])
  const sums = { sent: 0, kept: 0, refused: 0, events: 0, failed: 0 }
  const faults = new Map<string, number>()
  const types = new Map<string, { kept: number; refused: number }>()
  for (let seed = first; seed < first + seeds; seed++) {
    const simulation = await simulate({ seed, commands, ...(makeLog && { makeLog }) })
    if (!simulation.ok) console.log(`${simulation.report}\n`)
    add(sums, faults, simulation)
    addTypes(types, simulation)
    if ((seed - first + 1) % 20 === 0) console.log(`${seed - first + 1} of ${seeds} seeds`)
  }
  const { sent, kept, refused, events, failed } = sums
  console.log(
    `${sent} commands over ${seeds} seeds from ${first} on: ${kept} kept, ${refused} refused`,
  )
  const names = [...faults].sort().map(([fault, count]) => `${fault} ${count}`)
  console.log(`${events} events; what went wrong on the way: ${names.join(', ')}`)
  for (const [type, each] of [...types].sort()) {
    console.log(`  ${type}: ${each.kept} kept, ${each.refused} refused`)
  }
  await close()
  console.log(failed === 0 ? 'no violation' : `${failed} seeds with violations`)
  if (failed > 0) process.exitCode = 1
}

function add(
  sums: { sent: number; kept: number; refused: number; events: number; failed: number },
  faults: Map<string, number>,
  simulation: Simulation,
): void {
  sums.sent += simulation.sent
  sums.kept += simulation.kept
  sums.refused += simulation.refused
  sums.events += simulation.events
  if (!simulation.ok) sums.failed += 1
  for (const [fault, count] of Object.entries(simulation.faults)) {
    faults.set(fault, (faults.get(fault) ?? 0) + count)
  }
}

function addTypes(
  types: Map<string, { kept: number; refused: number }>,
  simulation: Simulation,
): void {
  for (const [type, { kept, refused }] of Object.entries(simulation.types)) {
    const before = types.get(type) ?? { kept: 0, refused: 0 }
    types.set(type, { kept: before.kept + kept, refused: before.refused + refused })
  }
}

await main()
