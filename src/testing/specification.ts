import { copyOf, type Decider, type Refusal, type Result } from '../foundation/index.ts'
import { differences, shown } from './differences.ts'

/** A specification that was not met. Its message says where, line by line. */
export class SpecificationError extends Error {
  override readonly name = 'SpecificationError'
}

/** What has happened; now something is asked. */
export interface Given<Command, Event, Context, R extends Refusal> {
  /** Asks for one command. */
  readonly when: (command: Command, context: Context) => When<Event, R>
}

/** What was asked; now see what came of it. Not a promise: do not `await` it. */
export interface When<Event, R extends Refusal> {
  /** Exactly these events, in this order. */
  readonly then: (events: readonly Event[]) => void
  /**
   * Exactly these refusals, in this order: each by its code, or whole. A refusal given in part (say,
   * code and path) is held to the parts that are given.
   */
  readonly thenRefused: (
    ...refusals: readonly [ExpectedRefusal<R>, ...ExpectedRefusal<R>[]]
  ) => void
}

/** A refusal by its code, or by its code and any of its other parts. */
export type ExpectedRefusal<R extends Refusal> =
  | R['code']
  | (Pick<R, 'code'> & Partial<Omit<R, 'code'>>)

/**
 * Given/when/then for a decider, for whatever test runner you use: it throws a {@link SpecificationError}
 * with a readable difference, and returns where all is well. On the way it also holds the decider to its
 * own promises: `can` says what `decide` does, deciding changes neither state nor command, and the events
 * one by one make the state that they make together.
 *
 * @example
 * ```ts
 * import { commandId, instant, memberId, pledge, pledgeId, utc } from 'pledgebook'
 * import { specification } from 'pledgebook/testing'
 *
 * const given = specification(pledge)
 * const rules = {
 *   clause: 'pledges', kinds: [], perMember: { atLeast: 0, atMost: 5 },
 *   publications: [], forms: [], comments: 0,
 * }
 * const approve = {
 *   id: commandId('c-1'), type: 'approve', pledge: pledgeId('p-1'),
 *   at: instant('2026-01-05T09:00+08:00'), actor: memberId('m-1'),
 * } as const
 * given([]).when(approve, { rules, zone: utc }).thenRefused('wrong-state')
 * ```
 */
export function specification<Command, State, Event, Context, R extends Refusal>(
  decider: Decider<Command, State, Event, Context, R>,
): (events: readonly Event[]) => Given<Command, Event, Context, R> {
  return (events) => ({
    when: (command, context) => {
      const state = replayed(decider, events)
      const before = copyOf({ state, command })
      const decided = decider.decide(command, state, context)
      const can = decider.can(command, state, context)
      expectSame('decide changed its input', before, { state, command })
      expectSame('can does not say what decide does', asCan(decided), can)
      if (decided.ok) replayed(decider, [...events, ...decided.value])
      return {
        then: (expected) => expectEvents(expected, decided),
        thenRefused: (...expected) => expectRefusals(expected, decided),
      }
    },
  })
}

function replayed<State, Event>(
  { evolve, replay }: Pick<Decider<never, State, Event, never>, 'evolve' | 'replay'>,
  events: readonly Event[],
): State | undefined {
  const together = replay(events)
  const oneByOne = events.reduce<State | undefined>(
    (state, event) => evolve(state, event),
    undefined,
  )
  expectSame('replay and evolve give different states', together, oneByOne)
  return together
}

function expectEvents<Event>(expected: readonly Event[], decided: Result<readonly Event[]>): void {
  if (decided.ok) expectSame('other events came', expected, decided.value)
  else fail('expected events, got a refusal', decided.refusals.map(asLine))
}

function expectRefusals<R extends Refusal>(
  expected: readonly ExpectedRefusal<R>[],
  decided: Result<unknown, R>,
): void {
  if (decided.ok) {
    fail('expected a refusal, got events', [shown(decided.value)])
  }
  const wanted = expected.map((each) => (typeof each === 'string' ? { code: each } : each))
  const found = decided.refusals.map((refusal, index) => partsOf(refusal, wanted[index]))
  expectSame('other refusals came', wanted, found)
}

/** Only the parts that the expectation names; of a refusal that nobody expected, the code. */
function partsOf(refusal: Refusal, wanted: object | undefined): object {
  const names = Object.keys(wanted ?? { code: '' })
  return Object.fromEntries(Object.entries(refusal).filter(([name]) => names.includes(name)))
}

function asCan<R extends Refusal>(decided: Result<unknown, R>): Result<true, R> {
  return decided.ok ? { ok: true, value: true } : decided
}

function asLine({ code, path, expected, actual }: Refusal): string {
  const place = path.length > 0 ? ` at ${path.join('.')}` : ''
  return `${code}${place}: expected ${shown(expected)}, got ${shown(actual)}`
}

function expectSame(what: string, expected: unknown, actual: unknown): void {
  const found = differences(expected, actual)
  if (found.length > 0) fail(what, found)
}

function fail(what: string, lines: readonly string[]): never {
  throw new SpecificationError([what, ...lines].join('\n  '))
}
