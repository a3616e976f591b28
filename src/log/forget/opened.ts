import type { Json } from '../../foundation/index.ts'
import type { StoredEvent } from '../stored-event.ts'
import type { PersonKeys } from './person-keys.ts'
import { isSealed, type Sealed } from './sealed.ts'

/** An event with its texts as they were, or as the mark where somebody was forgotten. */
export async function openedEvent(
  event: StoredEvent,
  keys: PersonKeys,
  mark: string,
): Promise<StoredEvent> {
  const data = await opened(event.data, keys, mark)
  return data === event.data ? event : { ...event, data }
}

/** The same for any data; what holds nothing sealed is given back as it is, at once. */
export async function opened(value: Json, keys: PersonKeys, mark: string): Promise<Json> {
  if (typeof value !== 'object' || value === null || !holdsSealed(value)) return value
  if (isSealed(value)) return (await openedText(value, keys)) ?? mark
  const parts = Object.values<Json>(value)
  const all = await Promise.all(parts.map((part) => opened(part, keys, mark)))
  if (Array.isArray(value)) return all
  // `fromEntries` makes `__proto__` a field like any other.
  return Object.fromEntries(Object.keys(value).map((name, at) => [name, all[at] ?? null]))
}

/** Looked at without waiting: most of what is read holds nothing sealed. */
function holdsSealed(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  return isSealed(value) || Object.values<Json>(value).some(holdsSealed)
}

/** The hash of a command as it came, or nothing where somebody was forgotten. */
export function openedHash(sealed: Sealed, keys: PersonKeys): Promise<string | undefined> {
  return openedText(sealed, keys)
}

async function openedText({ $sealed, of }: Sealed, keys: PersonKeys): Promise<string | undefined> {
  let text: string | undefined = $sealed
  for (const person of [...of].reverse()) {
    if (text === undefined) return undefined
    text = await keys.open(person, text)
  }
  return text
}
