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

async function crash(name: string, url: string): Promise<void> {
  const { acknowledged, faults } = await runCrashes({ url, kills, seed })
  console.log(`${name}: ${kills} kills, ${acknowledged} commands, ${faults.length} faults`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-crash-'))
await crash('SQLite', `sqlite:${join(folder, 'log.db')}`)
if (process.exitCode) console.log(`the file stays at ${folder}`)
else rmSync(folder, { recursive: true })

const server = env['PLEDGEBOOK_POSTGRES']
if (server) {
  const client = new Client({ connectionString: server })
  await client.connect()
  const schema = `crash_${seed}_${process.pid}`
  await client.query(`CREATE SCHEMA ${schema}`)
  await crash('PostgreSQL', `${server}#${schema}`)
  await client.query(`DROP SCHEMA ${schema} CASCADE`)
  await client.end()
} else console.log('PostgreSQL: left out, PLEDGEBOOK_POSTGRES names no server')
