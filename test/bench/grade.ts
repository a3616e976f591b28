// What does it cost to grade a population together: bands, a quota of 30 % with ties, places? Ours is
// `grade` on standings. The rival is what a developer would write for this one text, on plain numbers: sort,
// find the line, give words and places. It says nothing of edges and reasons, and knows no other rulebook.
// Both must give every subject the same grade and the same place. There is no target: this is watched for
// how it grows.
import { isDeepStrictEqual } from 'node:util'
import { compileRulebook, grade, stand } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { municipalBranches } from '../../src/rulebooks/index.ts'
import { type Grade, memberId, type Standing } from '../../src/vocabulary/index.ts'
import { isAsked, play } from './harness.ts'

const question = 'grade standings with a quota, ties and places'

const { grading, quotas = [] } = municipalBranches
const rules = unwrap(
  compileRulebook({
    ...municipalBranches,
    grading: { ...grading, fractions: 'floor' },
    quotas: quotas.map((quota) => ({ ...quota, tie: 'all-out' })),
    afterRuling: 'rerun',
  }),
)

/** Scores in hundredths, from 40.00 to 100.00, many of them equal. */
function scoresOf(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => 4_000 + ((index * 7_919) % 6_001))
}

function standingOf(score: number, index: number): Standing {
  const inputs = { basic: score / 100, deduction: 0, evaluation: score / 100 }
  return unwrap(stand(rules, { subject: memberId(`b-${index}`), period: '2026', inputs }))
}

interface Placed {
  readonly grade: string
  readonly rank: number
}

const floors = [
  [9_000, 'five-star'],
  [8_000, 'four-star'],
  [7_000, 'three-star'],
  [6_000, 'two-star'],
] as const

function gradeByHand(scores: readonly number[]): readonly Placed[] {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const seats = Math.floor((scores.length * 3) / 10)
  const next = scores[order[seats] ?? -1] ?? Number.NEGATIVE_INFINITY
  const placed: Placed[] = new Array(scores.length)
  let rank = 1
  order.forEach((index, place) => {
    const score = scores[index] ?? 0
    if (score !== scores[order[place - 1] ?? -1]) rank = place + 1
    const word = floors.find(([floor]) => score >= floor)?.[1] ?? 'one-star'
    placed[index] = { grade: word === 'five-star' && score <= next ? 'four-star' : word, rank }
  })
  return placed
}

const agrees = (ours: unknown, theirs: unknown): boolean => {
  const grades = ours as readonly Grade[]
  return isDeepStrictEqual(
    grades.map(({ grade: word, rank }) => ({ grade: word, rank })),
    theirs,
  )
}

if (isAsked(question)) {
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
    const scores = scoresOf(size)
    const standings = scores.map(standingOf)
    const rival = {
      name: 'hand-written for the text',
      run: () => gradeByHand(scores),
      ratio: 'ours to theirs',
      agrees,
    } as const
    const ours = () => unwrap(grade(rules, standings))
    await play({ question, size, ours, rivals: [rival], rounds: size > 100_000 ? 3 : 9 })
  }
}
