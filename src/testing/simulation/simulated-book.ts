import { type CompiledRulebook, compileRulebook } from '../../assessment/index.ts'
import { type Book, openBook } from '../../book/index.ts'
import { type Result, unwrap } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import { type SimulatedRules, simulatedZone } from './simulated-rules.ts'
import { simulatedYear } from './simulated-year.ts'
import { simulatedGrants, simulatedPermissions } from './world/permitted.ts'

/** What a simulation needs of a book: the one that `openBook` opens has it. */
export interface SimulatedBook
  extends Pick<Book, 'pledge' | 'fact' | 'factsAbout' | 'register' | 'balance' | 'year'> {
  /** As a book executes: any JSON, answered with events or with a refusal. */
  readonly execute: (command: unknown) => Promise<Result<{ readonly events: readonly unknown[] }>>
  /** Runs what a crash left over. */
  readonly settle: () => Promise<unknown>
}

/** Opens a book on a log, by the rules of the simulation. */
export type OpenSimulatedBook = (
  log: EventLog,
  rules: SimulatedRules,
) => SimulatedBook | Promise<SimulatedBook>

/** A book of this library, by the rules and permissions of a simulation. */
export function simulatedBook(log: EventLog, rules: SimulatedRules): SimulatedBook {
  return bookWith('now', log, rules)
}

/** The same one, in which whatever follows waits for `settle`. */
export function lateBook(log: EventLog, rules: SimulatedRules): SimulatedBook {
  return bookWith('settle', log, rules)
}

function bookWith(reactions: 'now' | 'settle', log: EventLog, rules: SimulatedRules) {
  return unwrap(
    openBook({
      reactions,
      ...{ log, zone: simulatedZone, organisation: rules.organisation },
      ...{ rulebooks: [compiledOf(rules)], permissions: simulatedPermissions },
      ...{ grants: simulatedGrants, year: simulatedYear(compiledOf(rules).ref) },
    }),
  )
}

const compiled = new WeakMap<SimulatedRules, CompiledRulebook>()

/** The rulebook of a simulation, compiled once. */
export function compiledOf(rules: SimulatedRules): CompiledRulebook {
  const known = compiled.get(rules) ?? unwrap(compileRulebook(rules.rulebook))
  compiled.set(rules, known)
  return known
}
