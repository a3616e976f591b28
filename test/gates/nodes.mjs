// The packed tarball tells the same story on other Nodes, by import and by require, byte by byte.
// `npm run test:nodes -- <path of a node> …`, or their paths in NODES; without any it says so and is
// skipped, and in CI it fails.
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { bundle, stranger } from './stranger.mjs'

const named = process.argv.slice(2)
const handed = (process.env.NODES ?? '').split(delimiter).filter((path) => path !== '')
const nodes = named.length > 0 ? named : handed

if (nodes.length > 0) await compare()
else if (process.env.CI) throw new Error('NODES names no other node')
else console.log('skipped: NODES names no other node')

async function compare() {
  const made = await stranger()
  try {
    const options = { platform: 'node', external: ['pledgebook', 'pledgebook/*'], plugins: [] }
    const files = [
      await bundle(made, 'by-import.mjs', { ...options, format: 'esm' }),
      await bundle(made, 'by-require.cjs', { ...options, format: 'cjs' }),
    ]
    appendFileSync(files[0], '\nprocess.stdout.write(await run())\n')
    appendFileSync(
      files[1],
      '\nPromise.resolve(module.exports.run()).then((text) => process.stdout.write(text))\n',
    )
    const told = [process.execPath, ...nodes].flatMap((node) =>
      files.map((file) => ran(node, file)),
    )
    const [first] = told
    if (first.text === '') throw new Error('the story is empty')
    const others = told.filter(({ text }) => text !== first.text)
    for (const { version, file } of others) console.error(`${version} tells another story: ${file}`)
    if (others.length > 0) process.exitCode = 1
    const versions = [...new Set(told.map(({ version }) => version))]
    console.log(`${versions.join(', ')}: ${Buffer.byteLength(first.text)} bytes each`)
    if (versions.length < 2) throw new Error('no other node was asked')
  } finally {
    made.remove()
  }
}

function ran(node, file) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 }
  const version = execFileSync(node, ['--version'], options).trim()
  return { version, file, text: execFileSync(node, [file], options) }
}
