// The packed tarball, bundled as a page would have it, tells the same story in headless Chromium as in
// Node, byte by byte. Without a `chromium` in the path it says so and is skipped; in CI it fails.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, copyFileSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { bundle, stranger } from './stranger.mjs'

const path = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'))
const executablePath = path.find((file) => existsSync(file))

if (executablePath) await compare()
else if (process.env.CI) throw new Error('no chromium in the path')
else console.log('skipped: no chromium in the path')

async function compare() {
  const made = await stranger()
  try {
    const file = await bundle(made, 'page.js', { format: 'iife', globalName: 'story' })
    const [inNode, inPage] = [ranByNode(file), await ranByPage(readFileSync(file, 'utf8'))]
    if (inNode === '') throw new Error('the story is empty')
    for (const [where, text] of Object.entries({ node: inNode, chromium: inPage })) {
      const digest = createHash('sha256').update(text).digest('hex')
      console.log(`${where.padEnd(9)} ${Buffer.byteLength(text)} bytes, sha256 ${digest}`)
    }
    if (inNode !== inPage) throw new Error('Chromium tells another story than Node')
  } finally {
    made.remove()
  }
}

function ranByNode(file) {
  const ran = file.replace(/js$/, 'cjs')
  copyFileSync(file, ran)
  appendFileSync(ran, '\nPromise.resolve(story.run()).then((text) => process.stdout.write(text))\n')
  return execFileSync(process.execPath, [ran], { encoding: 'utf8', maxBuffer: 2 ** 28 })
}

async function ranByPage(script) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
  const args = ['--no-sandbox', '--disable-gpu', ...quiet]
  const browser = await chromium.launch({ executablePath, args, headless: true })
  try {
    const page = await browser.newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(error))
    await page.addScriptTag({ content: script })
    if (errors.length > 0) throw errors[0]
    // What a page declares with `var` is its window's.
    return await page.evaluate('story.run()')
  } finally {
    await browser.close()
  }
}
