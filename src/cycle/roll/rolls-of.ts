import { allOk, compareText, ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { Books } from './books.ts'
import type { Roll } from './roll.ts'
import { type RollCode, type RollQuestion, rollOf } from './roll-of.ts'

/** Several populations that one subject may belong to by its posts. */
export interface RollsQuestion {
  /** From the highest role to the lowest. */
  readonly populations: readonly NamedRollQuestion[]
  /**
   * Whether who holds several posts is judged in the highest of these populations only, or in each. Whoever
   * a higher population's rules are not for (`not-in-scope`) is judged in the next.
   */
  readonly roles: 'highest' | 'each'
}

/** One of them. */
export interface NamedRollQuestion extends RollQuestion {
  readonly name: string
}

/** The roll of one of them. */
export interface NamedRoll {
  readonly name: string
  readonly roll: Roll
}

/**
 * The rolls of several populations, in the order handed in: as `rollOf` gives them, and with
 * `roles: 'highest'` whoever is judged in a higher one is out of the lower ones (`'higher-role'`). Refused as
 * `rollOf` says, with everything of all populations.
 *
 * @param view - The organisation on the day that decides who belongs, made from the same books.
 */
export function rollsOf(
  view: Organisation,
  books: Books,
  { populations, roles }: RollsQuestion,
): Result<readonly NamedRoll[], Refusal<RollCode>> {
  const rolls = allOk(populations.map((question) => rollOf(view, books, question)))
  if (!rolls.ok) return rolls
  const above = new Set<SubjectId>()
  const named = rolls.value.map((roll, index) => {
    const own = roles === 'highest' ? withoutThose(roll, above) : roll
    for (const subject of judgedIn(own)) above.add(subject)
    return { name: populations[index]?.name ?? '', roll: own }
  })
  return ok(named)
}

function judgedIn({ in: plain, exempt }: Roll): readonly SubjectId[] {
  const judged = exempt.filter(({ outcome }) => outcome !== 'not-in-scope')
  return [...plain, ...judged.map(({ subject }) => subject)]
}

function withoutThose(roll: Roll, above: ReadonlySet<SubjectId>): Roll {
  const gone = [...roll.in, ...roll.exempt.map(({ subject }) => subject)].filter((subject) =>
    above.has(subject),
  )
  if (gone.length === 0) return roll
  return {
    in: roll.in.filter((subject) => !above.has(subject)),
    exempt: roll.exempt.filter(({ subject }) => !above.has(subject)),
    out: [
      ...roll.out,
      ...gone.map((subject) => ({ subject, reason: 'higher-role' as const })),
    ].sort((a, b) => compareText(a.subject, b.subject)),
  }
}
