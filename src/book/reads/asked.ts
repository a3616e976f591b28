import { parseCivilDate, parseInstant } from '../../calendar/index.ts'
import { isRecord, type Result } from '../../foundation/index.ts'
import { queryInvalid } from '../../log/index.ts'

/** Looks at a part of what is asked, and throws `query-invalid` where nothing can be found by it. */
export type Look = (place: string, value: unknown) => void

/** A text: an id, a name, a clause. */
export const text: Look = (place, value) => {
  if (typeof value !== 'string') throw queryInvalid(place, 'a text', value)
}

/** A day of the calendar. */
export const day: Look = readAs(parseCivilDate, 'a day, such as 2026-03-31')

const instant: Look = readAs(parseInstant, 'an instant, such as 2026-03-31T09:00Z')

function readAs(parse: (value: unknown) => Result<unknown>, expected: string): Look {
  return (place, value) => {
    if (!parse(value).ok) throw queryInvalid(place, expected, value)
  }
}

/** One of these words. */
export function word(words: readonly string[]): Look {
  return (place, value) => {
    if (!words.some((each) => each === value)) throw queryInvalid(place, words.join(', '), value)
  }
}

/** What may be left out. */
export function left(look: Look): Look {
  return (place, value) => {
    if (value !== undefined) look(place, value)
  }
}

/** An object and its parts, which are named as they stand there. */
export function parts(looks: Readonly<Record<string, Look>>): Look {
  return (place, value) => {
    if (!isRecord(value)) throw queryInvalid(place, 'an object', value)
    for (const [name, look] of Object.entries(looks)) look(name, value[name])
  }
}

/** The parts of `When`. */
export const times = { asOf: left(day), knownAt: left(instant) }

/** Of what time something is asked, where it is said. */
export const when: Look = left(parts(times))

/** How the arguments of each read are named, and what is looked at in them. */
export type Asks<Reads> = { readonly [Name in keyof Reads]: Readonly<Record<string, Look>> }

type Read = (...given: never[]) => Promise<unknown>

/**
 * The same reads, which first look at what they are asked: whoever has no types is told what is wrong, and
 * never meets a stray `TypeError`.
 */
export function askedWell<Reads extends { readonly [Name in keyof Reads]: Read }>(
  reads: Reads,
  asks: Asks<Reads>,
): Reads {
  const names = Object.keys(reads) as (keyof Reads & string)[]
  const looking = names.map((name) => {
    const looks = Object.entries(asks[name])
    const read: Read = async (...given) => {
      for (const [at, [place, look]] of looks.entries()) look(place, given[at])
      return reads[name](...given)
    }
    return [name, read]
  })
  // Each name has its own function again, which hands on what it was given.
  return Object.fromEntries(looking) as Reads
}
