import { type Refused, refusal, refuse } from '../../foundation/index.ts'
import type { DeskCommand } from '../desk.ts'

/** The book was opened without the rules that a command needs. */
export function rulesMissing(
  command: DeskCommand,
  option: string,
): Refused<ReturnType<typeof refusal<'rules-missing'>>> {
  return refuse(refusal('rules-missing', { subject: command.id, expected: option }))
}

/** Nobody in the book has the id that a command is about. */
export function subjectUnknown(
  command: DeskCommand,
  path: string,
  subject: string,
): Refused<ReturnType<typeof refusal<'nobody-known'>>> {
  return refuse(refusal('nobody-known', { subject: command.id, path: [path], actual: subject }))
}
