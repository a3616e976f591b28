// Kills writing processes at random moments: `npm run crash -- [--kills 200] [--seed 1]`, on SQLite, and on
// PostgreSQL where PLEDGEBOOK_POSTGRES names a server.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { runCrashes } from './run-crashes.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
console.log(`seed ${seed}`)

/** On one store after the other, half of the kills with a book on the log. */
async function crash(name: string, work: 'log' | 'book', url: string): Promise<void> {
  const half = work === 'log' ? Math.ceil(kills / 2) : Math.floor(kills / 2)
  const { acknowledged, faults } = await runCrashes({ url, work, kills: half, seed })
  console.log(`${name}, ${work}: ${half} kills, ${acknowledged} commands, ${faults.length} faults`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

const works = ['log', 'book'] as const
const folder = mkdtempSync(join(tmpdir(), 'pledgebook-crash-'))
for (const work of works) await crash('SQLite', work, `sqlite:${join(folder, `${work}.db`)}`)
if (process.exitCode) console.log(`the files stay at ${folder}`)
else rmSync(folder, { recursive: true })

const server = env['PLEDGEBOOK_POSTGRES']
if (server) {
  const client = new Client({ connectionString: server })
  await client.connect()
  for (const work of works) {
    const schema = `crash_${work}_${process.pid}`
    await client.query(`CREATE SCHEMA ${schema}`)
    await crash('PostgreSQL', work, `${server}#${schema}`)
    await client.query(`DROP SCHEMA ${schema} CASCADE`)
  }
  await client.end()
} else console.log('PostgreSQL: left out, PLEDGEBOOK_POSTGRES names no server')
