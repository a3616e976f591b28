import type { ExplainWords, FactWords } from './explain-words.ts'

const windows: Readonly<Record<string, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
  'half-year': 'a half-year',
  year: 'a year',
  cycle: 'a cycle',
  period: 'the whole period',
}

const reasons: Readonly<Record<string, string>> = {
  'not-certified': 'nobody has certified it',
  'outside-period': 'it lies outside the period',
  'after-as-of': 'it lies after the day of the reckoning',
  'kind-not-in-rulebook': 'the rulebook knows no such kind',
}

const means: Readonly<Record<string, string>> = {
  zero: 'counts as 0',
  reweight: 'its weight goes to the others',
}

type Vouched = Pick<FactWords, 'certifiedBy' | 'evidence'>

function vouchedBy({ certifiedBy, evidence }: Vouched): readonly string[] {
  return [
    ...(certifiedBy === undefined ? [] : [`certified by ${certifiedBy}`]),
    ...(evidence.length === 0 ? [] : [`evidence ${evidence.join(', ')}`]),
  ]
}

/** Explanations in English. */
export const wordsEn: ExplainWords = {
  language: 'en',
  graded: ({ grade, value, interval }) => `${grade}: ${value} lies in ${interval}`,
  rounded: ({ before, after, mode }) => `${after} (${before}, rounded ${mode})`,
  ungraded: ({ because }) => `not graded (${because})`,
  changed: ({ grade, band, because }) => `${grade} instead of ${band} (${because})`,
  measure: ({ measure, decidedBy, clause }) =>
    `proposed: ${measure}; ${decidedBy} decides (clause ${clause})`,
  setAside: ({ fact, reason }) => `${fact} does not count: ${reasons[reason] ?? reason}`,
  source: ({ clause, source }) => `clause ${clause}, ${source}`,
  rules: ({ id, version, period }) => `period ${period}, rulebook ${id}, version ${version}`,
  fact: ({ points, on, fact, reckoning, ...shown }) => {
    const value = reckoning ? `${reckoning} = ${points}` : points
    return [`${on}: ${value} from ${fact}`, ...vouchedBy(shown)].join(', ')
  },
  ground: ({ on, fact, ...shown }) => [`${on}: ${fact}`, ...vouchedBy(shown)].join(', '),
  cut: ({ before, after, limit, per }) =>
    `${after}, cut from ${before} (${per ? `at most ${limit} ${per}` : `cap ${limit}`})`,
  lifted: ({ before, after, limit }) => `${after}, lifted from ${before} (at least ${limit})`,
  unmet: ({ window }) => `${window}: nothing, 0`,
  exempt: ({ profile }) => `does not apply (${profile})`,
  input: ({ input, value, factor }) =>
    factor ? `${factor} × ${input} ${value}` : `${input} ${value}`,
  ballots: ({ group, votes, cast, mean, weight }) => {
    const sum = votes
      .map(({ choice, count, points }) => `${count} ${choice} × ${points}`)
      .join(' + ')
    return `${group}: (${sum}) / ${cast} ballots = ${mean}, weight ${weight}`
  },
  noBallots: ({ group, means: meant }) => `${group}: no ballots (${means[meant] ?? meant})`,
  period: (per) => windows[per] ?? per,
}
