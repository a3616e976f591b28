// A PostgreSQL server of its own in a temporary folder, for tests: started on a free port, thrown away after.
//
//   node test/support/postgres-server.mjs start          prints { "folder": …, "url": … }
//   node test/support/postgres-server.mjs stop <folder>
import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The folder with the newest server's programs, or nothing where none is installed. */
export function postgresPrograms() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .sort((a, b) => b - a)
    : []
  const folders = versions.map((version) => join(root, String(version), 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb')))
}

/**
 * Starts one. It sorts texts as English does, not as bytes, so that an order which nobody asked for shows.
 * Nothing is flushed to the disk: whatever a test kills, the machine itself stays up. Nothing is cleaned
 * up meanwhile: that too is a transaction, for which `readAll` waits.
 */
export async function startPostgres() {
  const programs = postgresPrograms()
  if (!programs) throw new Error("no PostgreSQL server: install Debian's package postgresql")
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-postgres-'))
  if (getuid() === 0) chownSync(folder, ...owner())
  const port = await freePort()
  const server = serverIn(programs, folder, port)
  await asOwner(join(programs, 'initdb'), [
    ...['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'],
  ])
  await server.start()
  return server
}

function serverIn(programs, folder, port) {
  const control = (...args) =>
    asOwner(join(programs, 'pg_ctl'), ['-D', join(folder, 'data'), ...args])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c autovacuum=off -c max_connections=200`
  return {
    folder,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => control('-w', '-l', join(folder, 'log'), '-o', options, 'start'),
    /** `fast` ends every connection, `immediate` is a crash. */
    stop: (mode = 'fast') => control('-w', '-m', mode, 'stop'),
    remove: () => removePostgres(folder),
  }
}

/** Stops the server of a folder and throws the folder away. */
async function removePostgres(folder) {
  const data = join(folder, 'data')
  if (existsSync(join(data, 'postmaster.pid'))) {
    await asOwner(join(postgresPrograms(), 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'])
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A server refuses to run as root. */
function asOwner(program, args) {
  const how =
    getuid() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args]
  return run(...how, { cwd: '/' })
}

function owner() {
  return ['-u', '-g'].map((what) =>
    Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' })),
  )
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , what, folder] = argv
  if (what === 'start') {
    const server = await startPostgres()
    console.log(JSON.stringify({ folder: server.folder, url: server.url }))
  } else if (what === 'stop' && folder) {
    await removePostgres(folder)
  } else {
    console.error('postgres-server.mjs start | stop <folder>')
    process.exitCode = 1
  }
}
