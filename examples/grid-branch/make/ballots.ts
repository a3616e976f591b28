import type { Tally } from 'pledgebook'
import { between, type Random, randomFor } from '../../support/random.ts'
import { isHereAllYear, type Person, people } from './people.ts'

/** What the tellers hand over: for every graded member, one tally of each rater group. */
export interface CountedBallots {
  readonly subject: string
  /** The day of the count. */
  readonly on: string
  readonly tally: Tally
}

/** Two groups, counted on the same evening; nobody votes on themselves, and who moved no longer votes. */
export function ballots(): readonly CountedBallots[] {
  return people
    .filter((person) => !person.frail && isHereAllYear(person))
    .flatMap((person) => [
      counted(person, 'members', people.length - 2, 3),
      counted(person, 'residents', 15, 2),
    ])
}

function counted(person: Person, group: string, entitled: number, away: number): CountedBallots {
  const random = randomFor(`ballots ${group} ${person.id}`)
  const cast = entitled - between(random, 0, away)
  const invalid = random() < 0.15 ? 1 : 0
  const votes = Array.from({ length: cast - invalid }, () => vote(random, person.zeal))
  const counts = choices.map((choice) => ({
    choice,
    count: votes.filter((each) => each === choice).length,
  }))
  return { subject: person.id, on: '2026-12-29', tally: { group, entitled, counts, invalid } }
}

const choices = ['excellent', 'qualified', 'basic', 'unqualified'] as const

/** The more is done, the kinder the ballots; never all of one mind. */
function vote(random: Random, zeal: number) {
  const die = random()
  if (die < zeal * 0.66) return 'excellent'
  if (die < 0.5 + zeal * 0.48) return 'qualified'
  return die < 0.82 + zeal * 0.17 ? 'basic' : 'unqualified'
}
