import type { PeriodKind } from '../../calendar/index.ts'
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

const windows = ['day', 'week', 'month', 'quarter', 'half-year', 'year']

/** A word's place, and what could stand there. */
export interface WordPlace {
  readonly path: Path
  readonly clause: string
  /** The grades of the rulebook, highest first. */
  readonly grades: readonly string[]
  /** The rulebook's own period. */
  readonly cycle: PeriodKind
  /** What else the schema lets stand there; asked only where nothing nearer is known. */
  readonly offered: () => readonly string[]
}

/**
 * A word in another's place: the opposite comparison, the neighbouring window, grade or day, or whatever
 * else may stand there. `'?'` gets one answer: whether a case demands the choice is all one can ask.
 */
export function wordMutants(word: string, place: WordPlace): readonly Mutant[] {
  const { path, clause, offered } = place
  if (path.at(-1) === 'ends') return []
  if (path.at(-1) === 'op') {
    const to = opposite.get(word)
    return to ? [{ clause, kind: 'comparison', path, from: word, to }] : []
  }
  const options = word === '?' ? offered().slice(0, 1) : othersOf(word, place)
  return options.map((to) => ({ clause, kind: 'word', path, from: word, to }))
}

function othersOf(word: string, { path, grades, cycle, offered }: WordPlace): readonly string[] {
  const known = windowsWithin(cycle)
  if (known.includes(word) || word === cycle) {
    return neighbours(word === cycle ? 'period' : word, known)
  }
  if (path.at(-1) === 'grade' && path.includes('effect')) return neighbours(word, grades)
  const day = /^(\d\d-)(\d\d)$/.exec(word)
  if (day) return [-1, 1].map((by) => `${day[1]}${pad(Number(day[2]) + by)}`)
  const share = /^(\d+)\/(\d+)$/.exec(word)
  if (share) return [-1, 1].map((by) => `${shifted(Number(share[1]), by)}/${share[2]}`)
  return offered().filter((option) => option !== word)
}

/** Those shorter than the period, then the period itself: a year is no other window than the year. */
function windowsWithin(cycle: PeriodKind): readonly string[] {
  const whole = typeof cycle === 'string' ? windows.indexOf(cycle) : -1
  return [...(whole < 0 ? windows : windows.slice(0, whole)), 'period']
}

function neighbours(word: string, words: readonly string[]): readonly string[] {
  const place = words.indexOf(word)
  if (place < 0) return []
  return [words[place - 1], words[place + 1]].filter((one) => one !== undefined)
}

function pad(day: number): string {
  return String(day).padStart(2, '0')
}
