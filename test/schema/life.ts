import fc from 'fast-check'
import { expect } from 'vitest'
import type { Decider, Json, Refusal, Result } from '../../src/foundation/index.ts'
import { plain } from './examples.ts'
import { changes, reshaped } from './mutate.ts'

/** Refusals are JSON that any file keeps, wherever they come from. */
export function expectJson(refusals: readonly Refusal[]): void {
  expect(plain(refusals)).toStrictEqual(refusals)
  expect(JSON.stringify(refusals)).not.toMatch(/\\ud[89a-f]/)
}

export function expectResult(result: Result<unknown>): void {
  if (!result.ok) expectJson(result.refusals)
}

/** Leads a life: takes foreign commands and says how many events came of them. */
export type Life = (commands: readonly unknown[]) => number

/** Feeds foreign commands one after the other; what comes of them must parse as events again. */
export function life<Command, State, Event, Context>(
  decider: Decider<Command, State, Event, Context>,
  parseCommand: (value: unknown) => Result<Command>,
  parseEvent: (value: unknown) => Result<Event>,
  contextOf: (command: Command) => Context,
  ask: (state: State) => void = () => {},
): Life {
  return (given) => {
    let state: State | undefined
    let taken = 0
    for (const one of given) {
      const command = parseCommand(one)
      if (!command.ok) continue
      const decided = decider.decide(command.value, state, contextOf(command.value))
      expectResult(decided)
      if (!decided.ok) continue
      for (const event of decided.value) {
        expect(parseEvent(plain(event))).toStrictEqual({ ok: true, value: plain(event) })
        state = decider.evolve(state, event)
        taken++
      }
    }
    if (state !== undefined) ask(state)
    return taken
  }
}

/** Whether a life can be led with commands of all sorts, spoilt or out of order, and comes to something. */
export function expectToLead(run: Life | undefined, list: readonly Json[] | undefined): void {
  if (!run || !list) throw new Error('no such life')
  let taken = 0
  const step = fc.tuple(fc.nat(1000), fc.option(changes, { freq: 2 }))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(1000), (steps, from) => {
      const foreign = steps.map(([jump, spoil], index) => {
        const json = list[(spoil === null ? from + index : jump) % list.length] ?? null
        return spoil === null ? json : reshaped(json, spoil)
      })
      taken += run(foreign)
    }),
    { numRuns: 400 },
  )
  expect(taken).toBeGreaterThan(50)
}
