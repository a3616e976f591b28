import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readExamples } from './read-examples.ts'
import { typeErrors } from './type-check.ts'
import { withChecks } from './with-checks.ts'

// Inside test, so that `pledgebook` leads to src here as in every test; git does not see it.
const folder = fileURLToPath(new URL('./generated/', import.meta.url))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const examples = readExamples().map((example) => {
  const name = example.place.replaceAll(/[^\w.-]/g, '-')
  const typed = `${folder}${name}.typed.ts`
  const run = `${folder}${name}.run.ts`
  const checked = withChecks(example.code, example.place)
  writeFileSync(typed, `${example.code}\nexport {}\n`)
  writeFileSync(run, `import { check as __check } from '../check-example.ts'\n${checked.code}\n`)
  return { ...example, typed, run, checks: checked.checks }
})

describe('the examples of the documentation', () => {
  test('are there, and check something', () => {
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.reduce((sum, example) => sum + example.checks, 0)).toBeGreaterThan(0)
  })

  test('compile', { timeout: 300_000 }, () => {
    expect(typeErrors(examples.map((example) => example.typed))).toEqual([])
  })

  const running = examples.filter((example) => example.runs)
  // The first of them loads the whole library, which takes its time on a busy machine.
  test.for(running)('$place runs', { timeout: 60_000 }, async ({ run }) => {
    await import(/* @vite-ignore */ run)
  })
})
