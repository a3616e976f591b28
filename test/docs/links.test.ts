import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const pages = [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  ...['docs', 'examples']
    .filter((folder) => existsSync(root + folder))
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md') && !name.startsWith('api'))
        .map((name) => join(folder, name)),
    ),
]

/** The links of a page to other files, without those to the net and inside the page. */
function linksOf(page: string): string[] {
  const text = readFileSync(root + page, 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
}

test.each(pages)('every link of %s leads to a file', (page) => {
  const dead = linksOf(page).filter((target) => !existsSync(join(root, dirname(page), target)))
  expect(dead).toEqual([])
})

test('every page of docs is reached from the index', () => {
  const index = linksOf('docs/README.md').map((target) => join('docs', target))
  const written = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md')
  expect(written.filter((page) => !index.includes(page))).toEqual([])
})
