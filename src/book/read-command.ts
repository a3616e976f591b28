import { describe, type Json, ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { parsePlain } from '../schema/index.ts'
import type { AnyDesk, DeskCommand } from './desk.ts'
import { deskNames } from './permissions/command-names.ts'

/** A command that was read, the desk that it goes to, and what to remember of it. */
export interface ReadCommand {
  readonly desk: AnyDesk
  readonly asked: DeskCommand
  /** All of it as plain JSON, with its `to`. */
  readonly request: Json
}

/** Reads whatever comes to the door: plain JSON first, then the desk that it names, then by its parser. */
export function readCommand(
  value: unknown,
  desks: ReadonlyMap<string, AnyDesk>,
): Result<ReadCommand> {
  const plain = parsePlain(value)
  if (!plain.ok) return plain
  const request = plain.value.json
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return refuse(refusal('shape-invalid', { expected: 'object', actual: describe(request) }))
  }
  const to = Object.hasOwn(request, 'to') ? Reflect.get(request, 'to') : undefined
  const desk = typeof to === 'string' ? desks.get(to) : undefined
  if (!desk) return refuse(deskMissing(to, [...desks.keys()]))
  const asked = desk.parse(plain.value.without('to'))
  if (!asked.ok) return asked
  if (!isOwnId(asked.value.id)) return refuse(idReserved(asked.value.id))
  if (desk.inner?.includes(asked.value.type)) {
    const parts = { subject: asked.value.id, path: ['type'], actual: asked.value.type }
    return refuse(refusal('not-permitted', { ...parts, expected: [] }))
  }
  return ok({ desk, asked: asked.value, request })
}

/** How long an id may be that comes from outside: what follows is named with it. */
const longestId = 100

/**
 * Ids with `:` are those of what follows from a command: chosen by somebody outside, one could take the
 * place of what is to follow later.
 */
function isOwnId(id: string): boolean {
  return id.length <= longestId && !id.includes(':')
}

function idReserved(id: string) {
  const expected = `an id of 1 to ${longestId} characters without ":"`
  return refusal('id-invalid', { path: ['id'], expected, actual: describe(id) })
}

function deskMissing(to: unknown, expected: readonly string[]) {
  // A desk that there is, and not here: those of the years wait for their option.
  if (deskNames.some((name) => name === to)) {
    return refusal('rules-missing', { path: ['to'], expected: 'year', actual: describe(to) })
  }
  const code = to === undefined ? 'missing-field' : 'shape-invalid'
  return refusal(code, { path: ['to'], expected, actual: describe(to ?? null) })
}
