import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { batchOf } from '../batch-of.ts'
import type { CheckedBatch } from '../checked-batch.ts'
import type { EventLog } from '../event-log.ts'
import type { AppendRefusal } from '../refusals.ts'
import { exportLog } from './export-log.ts'
import { isKept } from './is-kept.ts'
import { endLine, headLine } from './line-of.ts'
import { readLine } from './read-line.ts'

/** What was imported. */
export interface Imported {
  readonly batches: number
  readonly events: number
  /** How many of the batches had been there before: an import that was interrupted went on. */
  readonly already: number
}

/**
 * Why an import stopped; everything before that line is kept. Path: the number of the line, from 1, and the
 * place in it. `line-invalid`: it is not a line as `exportLog` writes them, or does not belong there.
 * `log-differs`: the log holds something else at this place.
 */
export type ImportRefusal = Refusal<'line-invalid' | 'log-differs'> | AppendRefusal

/**
 * Reads what `exportLog` wrote into a log without events, each line in one append: the same streams, versions,
 * commands, labels, in the same order. A chain that came along still verifies.
 *
 * The first line that is not as `exportLog` writes it ends the import, with its number. To go on after a
 * crash or with a mended file, import all lines again: those that are there already are compared byte by
 * byte and passed over. To look before anything is kept, import into a `memoryLog` first.
 *
 * @param log - The log itself. To chain a log from now on, import its export, made without a chain, through
 *   a chained one.
 */
export async function importLog(
  log: EventLog,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Result<Imported, ImportRefusal>> {
  const state: Importing = {
    log,
    own: exportLog(log),
    there: true,
    passed: new Set(),
    batches: 0,
    events: 0,
    already: 0,
  }
  let number = 0
  let ended = false
  for await (const line of lines) {
    number += 1
    if (ended && line !== '') return refuse(invalid(number, 'nothing after the last line', line))
    if (ended) continue
    ended = number > 1 && line === endLine(state.batches, state.events)
    const fault = ended ? await endFault(number, state) : await take(line, number, state)
    if (fault) return refuse(fault)
  }
  if (!ended) {
    const expected = number === 0 ? headLine : endLine(state.batches, state.events)
    return refuse(invalid(number + 1, expected, 'no line'))
  }
  const { batches, events, already } = state
  return ok({ batches, events, already })
}

interface Importing {
  readonly log: EventLog
  /** What the log holds already. */
  readonly own: AsyncGenerator<string, undefined>
  /** Whether it may hold more. */
  there: boolean
  /** The commands that were there before; nothing any more once an append was new. */
  passed: Set<string> | undefined
  batches: number
  events: number
  already: number
}

async function take(
  line: string,
  number: number,
  state: Importing,
): Promise<ImportRefusal | undefined> {
  if (number === 1) {
    await state.own.next()
    return line === headLine ? undefined : invalid(number, headLine, line)
  }
  if (line.startsWith('{"end":')) return invalid(number, endLine(state.batches, state.events), line)
  const checked = readLine(line)
  if (!checked.ok) return inLine(checked.refusals[0], number)
  const before = await nextOwn(state)
  if (before !== undefined && before !== line) {
    return differs(number)
  }
  const fault = before === undefined && (await append(checked.value, number, state))
  if (fault) return fault
  if (state.passed) {
    state.passed.add(checked.value.command.id)
    state.already += 1
  }
  state.batches += 1
  state.events += checked.value.writes.reduce((sum, { events }) => sum + events.length, 0)
  return undefined
}

/** Appends it, or finds that it is there: what a log holds can be more than it lets anyone read by now. */
async function append(
  batch: CheckedBatch,
  number: number,
  state: Importing,
): Promise<ImportRefusal | undefined> {
  const { id } = batch.command
  const result = await state.log.append(batchOf(batch))
  if (!result.ok) return inLine(result.refusals[0], number)
  if (!result.value.repeated) {
    // What was imported before stands first in the file: from here on all is new.
    state.passed = undefined
    return undefined
  }
  if (!state.passed || state.passed.has(id)) return invalid(number, 'each command once', id)
  return (await isKept(state.log, batch)) ? undefined : differs(number)
}

/** The next line of what the log holds, or nothing where it holds no more. */
async function nextOwn(state: Importing): Promise<string | undefined> {
  if (!state.there) return undefined
  const { value } = await state.own.next()
  state.there = value !== undefined && !value.startsWith('{"end":')
  return state.there ? value : undefined
}

async function endFault(number: number, state: Importing): Promise<ImportRefusal | undefined> {
  const more = await nextOwn(state)
  const parts = { path: [number], expected: 'a log that ends here', actual: 'more' }
  return more === undefined ? undefined : refusal('log-differs', parts)
}

function differs(number: number): ImportRefusal {
  return refusal('log-differs', { path: [number], expected: 'the line that the log holds here' })
}

function inLine<R extends ImportRefusal>(inner: R, number: number): R {
  return { ...inner, path: [number, ...inner.path] }
}

function invalid(number: number, expected: string, actual: unknown): ImportRefusal {
  return refusal('line-invalid', { path: [number], expected, actual: describe(actual) })
}
