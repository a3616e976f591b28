import { type Refused, refusal, refuse } from '../../foundation/index.ts'
import type { DeskCommand } from '../desk.ts'

/** The book was opened without the rules that a command needs. */
export function rulesMissing(
  command: DeskCommand,
  option: string,
): Refused<ReturnType<typeof refusal<'rules-missing'>>> {
  return refuse(refusal('rules-missing', { subject: command.id, expected: option }))
}

/** A member and a unit of one id: what is about the one would be taken for the other's. */
export function idTaken(
  path: 'member' | 'unit',
  actual: string,
): Refused<ReturnType<typeof refusal<'id-invalid'>>> {
  const expected = path === 'member' ? 'an id that no unit has' : 'an id that no member has'
  return refuse(refusal('id-invalid', { path: [path], expected, actual }))
}

/** Nobody in the book has the id that a command is about. */
export function subjectUnknown(
  command: DeskCommand,
  path: string,
  subject: string,
): Refused<ReturnType<typeof refusal<'nobody-known'>>> {
  return refuse(refusal('nobody-known', { subject: command.id, path: [path], actual: subject }))
}
