import {
  describe,
  type Json,
  ok,
  type Path,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type { Batch, LoggedCommand } from '../batch.ts'
import type { BatchInvalid, PersonForgotten } from '../refusals.ts'
import type { PersonKeys } from './person-keys.ts'
import type { PersonalText, PersonalTexts } from './personal.ts'
import { type Sealed, type SealedRequest, sealingNames } from './sealed.ts'

type Refused = BatchInvalid | PersonForgotten

/** A field in a canonical text that only sealing may write, or nothing. */
export function holdsSealing(text: string): string | undefined {
  // In a JSON text a name is followed by a colon, and a quote inside of a text is escaped.
  return [...sealingNames].find((name) => text.includes(`"${name}":`))
}

/** A batch as it is kept: its personal texts sealed, in the events and in the request alike. */
export async function sealedBatch(
  batch: Batch,
  personal: PersonalTexts,
  keys: PersonKeys,
): Promise<Result<Batch, Refused>> {
  const sealing: Sealing = { keys, people: new Set(), fault: undefined }
  const writes: Batch['writes'][number][] = []
  for (const write of batch.writes) {
    const events = []
    for (const { schema, data } of write.events) {
      events.push({ schema, data: await sealedData(data, personal(data, write.stream), sealing) })
    }
    writes.push({ ...write, events })
  }
  const command = await sealedCommand(batch.command, personal, sealing)
  const { fault } = sealing
  return fault
    ? refuse({ ...fault, subject: fault.subject || command.id })
    : ok({ ...batch, command, writes })
}

interface Sealing {
  readonly keys: PersonKeys
  /** Everybody of whom there was something. */
  readonly people: Set<string>
  fault: Refused | undefined
}

async function sealedCommand(
  command: LoggedCommand,
  personal: PersonalTexts,
  sealing: Sealing,
): Promise<LoggedCommand> {
  const { id, hash, request } = command
  const own =
    request === undefined ? undefined : await sealedData(request, personal(request), sealing)
  const people = [...sealing.people].sort()
  if (people.length === 0) return command
  const kept: SealedRequest = {
    $hash: await sealedText(hash, people, sealing),
    ...(own !== undefined && { request: own }),
  }
  const digest = await inTurn(hash, people, sealing, sealing.keys.digest)
  return { id, hash: digest, request: kept as unknown as Json }
}

async function sealedData(
  data: Json,
  parts: readonly PersonalText[],
  sealing: Sealing,
): Promise<Json> {
  let whole = data
  for (const { path, people } of parts) {
    if (people.length > 0) whole = await sealedAt(whole, path, [...new Set(people)].sort(), sealing)
  }
  return whole
}

/** Copies what stands on the way. What is not there needs no seal; what is no text cannot be given back as one. */
async function sealedAt(
  value: Json | undefined,
  [step, ...rest]: Path,
  people: readonly string[],
  sealing: Sealing,
): Promise<Json> {
  if (value === undefined || value === null) return null
  if (step === undefined) {
    if (typeof value === 'string')
      return (await sealedText(value, people, sealing)) as unknown as Json
    sealing.fault ??= refusal('batch-invalid', {
      expected: 'a text to seal',
      actual: describe(value),
    })
    return value
  }
  if (typeof value !== 'object' || !Object.hasOwn(value, step)) return value
  const inner = await sealedAt(
    new Map(Object.entries(value)).get(String(step)),
    rest,
    people,
    sealing,
  )
  if (Array.isArray(value)) return value.map((part, at) => (at === Number(step) ? inner : part))
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === step ? inner : part]),
  )
}

async function sealedText(
  text: string,
  people: readonly string[],
  sealing: Sealing,
): Promise<Sealed> {
  for (const person of people) sealing.people.add(person)
  return { $sealed: await inTurn(text, people, sealing, sealing.keys.seal), of: people }
}

/** Each over what the one before gave, so that without any of the keys nothing can be told. */
async function inTurn(
  text: string,
  people: readonly string[],
  sealing: Sealing,
  by: PersonKeys['seal'],
): Promise<string> {
  let result = text
  for (const person of people) {
    const next = await by(person, result)
    if (next === undefined) sealing.fault ??= refusal('person-forgotten', { subject: person })
    result = next ?? result
  }
  return result
}
