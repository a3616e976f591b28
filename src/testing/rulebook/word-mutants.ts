import type { Path } from '../../foundation/index.ts'
import type { Mutant } from './mutant.ts'
import { shifted } from './number-mutants.ts'

const opposite: ReadonlyMap<string, string> = new Map([
  ['at-least', 'above'],
  ['above', 'at-least'],
  ['at-most', 'below'],
  ['below', 'at-most'],
  ['all', 'any'],
  ['any', 'all'],
])

const windows = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'period']

/**
 * A word in another's place: the opposite comparison, the neighbouring window, grade or day, or whatever
 * else may stand there. `'?'` gets one answer: whether a case demands the choice is all one can ask.
 */
export function wordMutants(
  word: string,
  path: Path,
  clause: string,
  grades: readonly string[],
  offered: () => readonly string[],
): readonly Mutant[] {
  const other = path.at(-1) === 'op' ? opposite.get(word) : undefined
  if (path.at(-1) === 'op') {
    return other ? [{ clause, kind: 'comparison', path, from: word, to: other }] : []
  }
  const options = word === '?' ? offered().slice(0, 1) : othersOf(word, path, grades, offered)
  return options.map((to) => ({ clause, kind: 'word', path, from: word, to }))
}

function othersOf(
  word: string,
  path: Path,
  grades: readonly string[],
  offered: () => readonly string[],
): readonly string[] {
  const step = path.at(-1)
  if (windows.includes(word) && step !== 'fact') return neighbours(word, windows)
  if (step === 'grade' && path.includes('effect')) return neighbours(word, grades)
  const day = /^(\d\d-)(\d\d)$/.exec(word)
  if (day) return [-1, 1].map((by) => `${day[1]}${pad(Number(day[2]) + by)}`)
  const share = /^(\d+)\/(\d+)$/.exec(word)
  if (share) return [-1, 1].map((by) => `${shifted(Number(share[1]), by)}/${share[2]}`)
  return offered().filter((option) => option !== word)
}

function neighbours(word: string, words: readonly string[]): readonly string[] {
  const place = words.indexOf(word)
  if (place < 0) return []
  return [words[place - 1], words[place + 1]].filter((one) => one !== undefined)
}

function pad(day: number): string {
  return String(day).padStart(2, '0')
}
