import { compareInstants } from '../../calendar/index.ts'
import {
  type Decider,
  decider,
  describe,
  evolution,
  isThousandths,
  type Mutable,
  okUnless,
  parseDecimal,
  type Refusal,
  type Result,
  refusal,
} from '../../foundation/index.ts'
import { checkText, longestReason, type PastGrade } from '../../vocabulary/index.ts'
import type { BringResults, OpeningCommand } from './commands.ts'
import type { OpeningEvent } from './events.ts'
import type { OpeningRefusal, OpeningStepCode } from './refusals.ts'
import type { Opening } from './state.ts'

function decide(
  command: OpeningCommand,
  state: Opening | undefined,
): Result<readonly OpeningEvent[], OpeningRefusal> {
  const faults = [...stepFaults(command, state), ...contentFaults(command)]
  return okUnless(faults, () => [eventOf(command)])
}

function stepFaults(
  { subject, at, ground }: OpeningCommand,
  state: Opening | undefined,
): readonly Refusal<OpeningStepCode>[] {
  const faults: Refusal<OpeningStepCode>[] = [
    ...checkText(ground, { path: ['ground'], subject, longest: longestReason }),
  ]
  if (state === undefined) return faults
  if (state.subject !== subject) {
    const parts = { path: ['subject'], expected: state.subject, actual: subject }
    faults.push(refusal('opening-other', { subject, ...parts }))
  }
  if (compareInstants(at, state.lastAt) < 0) {
    const parts = { path: ['at'], expected: state.lastAt, actual: at }
    faults.push(refusal('time-went-back', { subject, ...parts }))
  }
  return faults
}

function contentFaults(command: OpeningCommand): readonly OpeningRefusal[] {
  const { subject } = command
  const text = (name: string, value: string, longest: number) =>
    checkText(value, { path: [name], subject, longest })
  if (command.type === 'bring-results') {
    return [...text('population', command.population, 200), ...resultFaults(command)]
  }
  const cycle = text('cycle', command.cycle, 64)
  if (command.type === 'bring-points') {
    const amount = isThousandths(command.amount)
      ? []
      : [amountInvalid(subject, describe(command.amount))]
    return [...cycle, ...text('clause', command.clause, 200), ...amount]
  }
  const decimal = parseDecimal(command.value).ok ? [] : [decimalInvalid(subject, command.value)]
  return [...cycle, ...text('input', command.input, 200), ...decimal]
}

function amountInvalid(subject: string, actual: ReturnType<typeof describe>) {
  const expected = 'a safe integer of thousandths'
  return refusal('amount-invalid', { subject, path: ['amount'], expected, actual })
}

function decimalInvalid(subject: string, value: unknown) {
  const parts = { path: ['value'], expected: 'a decimal', actual: describe(value) }
  return refusal('decimal-invalid', { subject, ...parts })
}

/** How many grades come in one command. */
const mostResults = 100

function resultFaults({ subject, results }: BringResults): readonly OpeningRefusal[] {
  const periods = new Set(results.map(({ period }) => period))
  const counts = results.length >= 1 && results.length <= mostResults
  const texts = results.flatMap(({ period, grade }, index) => [
    ...checkText(period, { path: ['results', index, 'period'], subject, longest: 64 }),
    ...(grade === null
      ? []
      : checkText(grade, { path: ['results', index, 'grade'], subject, longest: 200 })),
  ])
  if (counts && periods.size === results.length) return texts
  const expected = `1 to ${mostResults} results, each period once`
  const parts = { path: ['results'], expected, actual: results.length }
  return [...texts, refusal('results-invalid', { subject, ...parts })]
}

function eventOf(command: OpeningCommand): OpeningEvent {
  const { id: cause, at, actor, subject, ground } = command
  const base = { at, actor, cause, subject, ground }
  switch (command.type) {
    case 'bring-points': {
      const { cycle, clause, amount } = command
      return { type: 'points-brought', ...base, cycle, clause, amount }
    }
    case 'bring-results': {
      const results = command.results.map(pastGrade)
      return { type: 'results-brought', ...base, population: command.population, results }
    }
    default: {
      const { cycle, input, value } = command
      return { type: 'input-brought', ...base, cycle, input, value }
    }
  }
}

function pastGrade({ period, grade }: PastGrade): PastGrade {
  return { period, grade }
}

type Draft = Mutable<Opening>

function recipe(draft: Draft | undefined, event: OpeningEvent): Draft {
  const { subject, at } = event
  const opening: Draft = draft ?? { subject, points: [], results: [], inputs: [], lastAt: at }
  opening.lastAt = at
  if (event.type === 'points-brought') {
    const { cycle, clause, amount } = event
    const points = { cycle, clause, amount }
    put(opening.points, points, (each) => each.cycle === cycle && each.clause === clause)
  } else if (event.type === 'results-brought') {
    const { population } = event
    for (const { period, grade } of event.results) {
      const result = { population, period, grade }
      const isIt = (each: typeof result) => each.population === population && each.period === period
      put(opening.results, result, isIt)
    }
  } else {
    const { cycle, input, value } = event
    const isIt = (each: Draft['inputs'][number]) => each.cycle === cycle && each.input === input
    put(opening.inputs, { cycle, input, value }, isIt)
  }
  return opening
}

/** In place of what was said before of the same, or at the end. */
function put<T>(list: T[], item: T, isIt: (each: T) => boolean): void {
  const index = list.findIndex(isIt)
  if (index < 0) list.push(item)
  else list[index] = item
}

/**
 * What one subject brings along where a record begins in the middle of things: points of the cycle that
 * runs, grades of earlier years, numbers that the rules read. One stream each; what is said again stands
 * in place of what was said before. It needs no context.
 *
 * @example
 * ```ts
 * import { commandId, instant, memberId, opening, unwrap } from 'pledgebook'
 *
 * const clerk = { at: instant('2026-07-01T09:00Z'), actor: memberId('m-9'), subject: memberId('m-1') }
 * const results = [{ period: '2025', grade: 'four-star' }]
 * const events = unwrap(
 *   opening.decide(
 *     { id: commandId('c-1'), type: 'bring-results', ...clerk, population: 'members', results, ground: 'The minutes of January' },
 *     undefined,
 *   ),
 * )
 * opening.replay(events)?.results // => [{ population: 'members', period: '2025', grade: 'four-star' }]
 * ```
 */
export const opening: Decider<OpeningCommand, Opening, OpeningEvent, void, OpeningRefusal> =
  /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<Opening, OpeningEvent>(recipe))
