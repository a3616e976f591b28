import type { SubjectInput } from '../../src/assessment/index.ts'
import type { PeriodKind } from '../../src/calendar/index.ts'
import type { Elapsed, PastOf } from '../../src/vocabulary/index.ts'

/** The days of the period: first, first after it, and first that is not reckoned any more. */
export interface Days {
  readonly from: string
  readonly end: string
  readonly until: string
}

const dayMs = 86_400_000

export function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The day that a time is counted to; `undefined` where it is a field. */
export function lastDay(until: Elapsed['until'], days: Days): string | undefined {
  if (until === 'period-start') return days.from
  if (until === 'period-end') return shift(days.end, -1)
  if (until === 'as-of') return shift(days.until, -1)
  if (!/^\d\d-\d\d$/.test(until)) return undefined
  const year = Number(days.from.slice(0, 4))
  const here = `${year}-${until}`
  return here >= days.from ? here : `${year + 1}-${until}`
}

/** How many whole units lie between two days: as many as can be added to the first one. */
export function timeBetween(since: string, on: string, unit: Elapsed['unit']): number {
  if (unit === 'days') return Math.round((Date.parse(on) - Date.parse(since)) / dayMs)
  const step = unit === 'years' ? 12 : 1
  let count = 0
  while (added(since, (count + 1) * step) <= on) count++
  while (added(since, count * step) > on) count--
  return count
}

/** So many months later, on the same day or on the last that the month has. */
function added(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 8)
  return first + String(Math.min(date, last)).padStart(2, '0')
}

/** The period right before another, by its name. */
export function before(id: string): string {
  const [year = '', part = ''] = id.split('-')
  const letter = part.replace(/\d+/, '')
  const number = Number(part.replace(/\D/, ''))
  if (part === '') return String(Number(year) - 1)
  const width = letter === '' ? 2 : 1
  const most = letter === 'Q' ? 4 : letter === 'H' ? 2 : 12
  if (number > 1) return `${year}-${letter}${String(number - 1).padStart(width, '0')}`
  return `${Number(year) - 1}-${letter}${String(most).padStart(width, '0')}`
}

/** Every count of earlier periods that could be the true one, each unknown grade being one of them or not. */
export function countsOf(
  { past, of, inARow, gap }: PastOf,
  input: SubjectInput,
): ReadonlySet<number> {
  const grades = gap === 'skips' ? gradedBefore(input, of) : rightBefore(input, of)
  const found = new Set<number>()
  const unknown = gap === 'refuse' ? grades.filter((grade) => grade === null).length : 0
  for (let filling = 0; filling < 2 ** unknown; filling++) {
    let bits = filling
    const isOne = grades.map((grade) => {
      if (grade !== null) return past.includes(grade)
      const taken = gap === 'refuse' && bits % 2 === 1
      if (gap === 'refuse') bits = Math.floor(bits / 2)
      return taken
    })
    const end = isOne.indexOf(false)
    const row = end < 0 ? isOne.length : end
    found.add(inARow ? row : isOne.filter(Boolean).length)
  }
  return found
}

function rightBefore(
  { period, history = [] }: SubjectInput,
  of: number,
): readonly (string | null)[] {
  const list: (string | null)[] = []
  const own = typeof period === 'string' ? period : period.id
  for (let id = before(own); list.length < of; id = before(id)) {
    list.push(history.find((each) => each.period === id)?.grade ?? null)
  }
  return list
}

/** Names of periods of one kind are in the order of their days. */
function gradedBefore({ history = [] }: SubjectInput, of: number): readonly string[] {
  return [...history]
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .flatMap(({ grade }) => (grade === null ? [] : [grade]))
    .slice(0, of)
}

/** The windows of the period that have begun, and those of them that have ended. */
export function windowsOf(
  kind: PeriodKind,
  { from, end, until }: Days,
  unfinished: string,
  nameOf: (kind: PeriodKind, day: string) => string,
): readonly Days[] {
  const windows: { from: string; end: string; until: string }[] = []
  for (let day = from; day < end; day = shift(day, 1)) {
    const last = windows.at(-1)
    const next = shift(day, 1)
    if (last && nameOf(kind, last.from) === nameOf(kind, day)) last.end = next
    else windows.push({ from: day, end: next, until: next })
  }
  return windows
    .map((each) => ({ ...each, until: each.end < until ? each.end : until }))
    .filter((each) => each.from < each.until)
    .filter((each) => unfinished === 'counts' || each.until === each.end)
}
