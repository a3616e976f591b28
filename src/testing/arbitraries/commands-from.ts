import { planFrom } from '../simulation/plan.ts'
import type { SimulatedCommand } from '../simulation/simulated-command.ts'
import { type SimulatedRules, simulatedRules } from '../simulation/simulated-rules.ts'

/**
 * So many commands to a book, from a seed: units are founded, members join, posts are given, then pledges,
 * facts and points. Each is plain JSON, has an id of its own, and mostly fits what the ones before it led to,
 * in a book by `simulatedRules(seed)`; some are to be refused. The first of a longer list are those of a
 * shorter one, so a property-testing library can shrink the number.
 *
 * @param seed - Any whole number.
 * @param count - How many, from 0 on.
 * @param rules - By which rules. Left out: those of the seed.
 *
 * @example
 * ```ts
 * import { memoryLog } from 'pledgebook/book'
 * import { commandsFrom, simulatedBook, simulatedRules } from 'pledgebook/testing'
 *
 * const book = simulatedBook(memoryLog(), simulatedRules(7))
 * const kept: boolean[] = []
 * for (const command of commandsFrom(7, 20)) kept.push((await book.execute(command)).ok)
 * kept.length // => 20
 * kept.includes(true) // => true
 * ```
 *
 * With fast-check: `fc.tuple(fc.nat(), fc.integer({ min: 1, max: 50 })).map(([seed, count]) =>
 * commandsFrom(seed, count))`.
 */
export function commandsFrom(
  seed: number,
  count: number,
  rules: SimulatedRules = simulatedRules(seed),
): readonly SimulatedCommand[] {
  // About one in twenty is no new command, but an earlier one again, or damaged.
  let drawn = count + 10
  for (;;) {
    const fresh = planFrom(seed, drawn, rules).filter(({ how }) => how === 'new')
    if (fresh.length >= count) return fresh.slice(0, count).map(({ command }) => command)
    drawn *= 2
  }
}
