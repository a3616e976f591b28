import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8')

const readmes = { english: read('README.md'), chinese: read('README.zh-CN.md') }

// Whoever changes one README is told here where the other has to follow. What is compared are the parts
// that no language changes: blocks of code, what is set as code, numbers in digits, links, rows and points.
const blocksOf = (text: string) => text.match(/^```[\s\S]*?^```$/gm) ?? []
const withoutBlocks = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '')
const sectionsOf = (text: string) => withoutBlocks(text).split(/^(?=#)/m)
const codesOf = (text: string) => [...(text.match(/`[^`]+`/g) ?? [])].sort()
const linesOf = (text: string, pattern: RegExp) =>
  text.split('\n').filter((line) => pattern.test(line))

const numbersOf = (text: string) =>
  [...(text.replaceAll(/`[^`]+`|\]\([^)]*\)/g, '').match(/\d[\d,.]*\d|\d/g) ?? [])].sort()

function linksOf(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
  return links.filter((target) => !target.startsWith('README')).sort()
}

const parts: readonly [string, (text: string) => readonly unknown[]][] = [
  ['what is set as code', codesOf],
  ['numbers', numbersOf],
  ['links', linksOf],
  ['points of lists', (text) => [linesOf(text, /^- /).length]],
  ['code in each row of a table', (text) => linesOf(text, /^\|/).map(codesOf)],
  ['numbers in each row of a table', (text) => linesOf(text, /^\|/).map(numbersOf)],
]

describe('the two READMEs', () => {
  const [english, chinese] = [sectionsOf(readmes.english), sectionsOf(readmes.chinese)]

  test('have the same blocks of code, byte by byte', () => {
    expect(blocksOf(readmes.chinese)).toEqual(blocksOf(readmes.english))
    expect(blocksOf(readmes.english).length).toBeGreaterThan(2)
  })

  test('have the same sections', () => {
    const levels = (sections: readonly string[]) =>
      sections.map((section) => /^#*/.exec(section)?.[0])
    expect(levels(chinese)).toEqual(levels(english))
    expect(english.length).toBeGreaterThan(5)
  })

  test.each(english.map((section, index) => [section.split('\n')[0], index] as const))(
    'say the same in the section %s',
    (_, index) => {
      for (const [what, partsOf] of parts) {
        expect(partsOf(chinese[index] ?? ''), what).toEqual(partsOf(english[index] ?? ''))
      }
    },
  )

  test('lead to each other, and the second is Chinese', () => {
    expect(readmes.english).toContain('](README.zh-CN.md)')
    expect(readmes.chinese).toContain('](README.md)')
    for (const section of chinese) expect(section).toMatch(/\p{Script=Han}/u)
  })
})
