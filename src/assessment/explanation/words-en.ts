import { ballotWordsEn } from './ballot-words-en.ts'
import type { ExplainWords, FactWords, MeasureWords, QuotaWords } from './explain-words.ts'
import { nextWordsEn } from './next-words.ts'

const windows: Readonly<Record<string, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
  'half-year': 'a half-year',
  year: 'a year',
  cycle: 'a cycle',
  period: 'in the whole period',
}

const reasons: Readonly<Record<string, string>> = {
  'not-certified': 'nobody has certified it',
  'not-recognised': 'nobody has recognised it yet',
  late: 'it was recorded too late',
  expired: 'it holds no longer',
  'outside-period': 'it lies outside the period',
  'after-as-of': 'it lies after the day of the reckoning',
  'kind-not-in-rulebook': 'the rulebook knows no such kind',
}

const outcomes = {
  kept: 'kept',
  lost: 'no seat',
  tied: 'tied at the edge',
  held: 'kept whatever the seats',
} as const

/** What stands in the place of a grade. */
const without = {
  graded: 'not graded',
  scored: 'not graded',
  commented: 'commented on, not graded',
  suspended: 'suspended, not graded',
  'not-in-scope': 'not in scope, not graded',
} as const

type Parts = Pick<MeasureWords, 'rank' | 'run' | 'money' | 'withheld'>

function measureParts({ rank, run, money, withheld }: Parts): readonly string[] {
  const past = run.map(({ period, grade }) => `${period} ${grade ?? 'not graded'}`)
  return [
    ...(money === undefined ? [] : [money]),
    ...(withheld === undefined ? [] : [`${withheld} withheld`]),
    ...(rank === undefined ? [] : [`rank ${rank}`]),
    ...(past.length === 0 ? [] : [`in a row with ${past.join(' and ')}`]),
  ]
}

type Vouched = Pick<FactWords, 'recognisedOn' | 'certifiedBy' | 'evidence'>

function vouchedBy({ recognisedOn, certifiedBy, evidence }: Vouched): readonly string[] {
  return [
    ...(recognisedOn === undefined ? [] : [`recognised ${recognisedOn}`]),
    ...(certifiedBy === undefined ? [] : [`certified by ${certifiedBy}`]),
    ...(evidence.length === 0 ? [] : [`evidence ${evidence.join(', ')}`]),
  ]
}

/** Explanations in English. */
export const wordsEn: ExplainWords = {
  language: 'en',
  graded: ({ grade, value, interval }) => `${grade}: ${value} lies in ${interval}`,
  byCase: ({ grade, value, met }) =>
    `${grade ?? 'no grade'}: ${met ?? 'no case is met'} (${value})`,
  byRank: ({ grade, rank, value, because }) => {
    const reasons = because === '' ? '' : ` (${because})`
    return `${grade ?? 'not graded'}: rank ${rank ?? 'none'}, ${value}${reasons}`
  },
  rounded: ({ before, after, mode }) => `${after} (${before}, rounded ${mode})`,
  ungraded: ({ because, outcome }) => `${without[outcome ?? 'graded']} (${because})`,
  decided: ({ by, reason }) => `decided by ${by}: ${reason}`,
  changed: ({ grade, band, because }) => `${grade} instead of ${band} (${because})`,
  undecided: ({ between: [upper, lower = 'no grade'], revote, ...open }) => {
    const { seats, tied, count, because } = open
    const rest = Number(count) - tied.length
    const names = rest > 0 ? `${tied.join(', ')} and ${rest} more` : tied.join(', ')
    return `undecided between ${upper} and ${lower} (${because}): ${names} tie, seats left: ${seats}; ${revote ? 'another vote decides' : 'people decide'}`
  },
  rank: ({ rank, key }) => `rank ${rank}: ${key}`,
  quota: ({ clause, grade, pool, base, seats, contenders, line, outcome, decided, reported }) => {
    const where = pool === undefined ? '' : ` in ${pool}`
    const edge = line === undefined ? 'nobody kept it' : `the last who kept it has ${line}`
    return `${clause}: ${base} counted${where}, seats for ${grade}: ${seats}, asked for by ${contenders}; ${edge}; ${outcomes[outcome]}${decided ? ` by a decision on the tie${saidEn(decided)}` : ''}${reported ? ' (told only: the grade stays)' : ''}`
  },
  manual: ({ grade, by, reason, until, computed }) =>
    `${grade}, given by ${by} until ${until}: ${reason}; computed: ${computed}`,
  before: ({ grade }) => `the period before: ${grade ?? 'not graded'}`,
  barred: ({ measure, clause }) => `not eligible for ${measure}: ${clause}`,
  idle: ({ clause }) => `${clause}: holds, and changes nothing here`,
  linked: ({ link, subject, grade, value }) =>
    `${link} ${subject}: ${grade ?? 'not graded'}${value === null ? '' : `, ${value}`}`,
  link: ({ link, subject, value, factor }) =>
    factor ? `${factor} × ${link} ${subject} ${value}` : `${link} ${subject} ${value}`,
  measure: ({ measure, decidedBy, clause, ...more }) => {
    const what = [measure, ...measureParts(more)].join(', ')
    return `proposed: ${what}; ${decidedBy} decides (clause ${clause})`
  },
  comma: ', ',
  setAside: ({ fact, reason }) => `${fact} does not count: ${reasons[reason] ?? reason}`,
  source: ({ clause, source }) => `clause ${clause}, ${source}`,
  rules: ({ id, version, period, from, until }) => {
    const days = until === undefined ? `from ${from}` : `from ${from} until ${until}`
    return `period ${period}, rulebook ${id}, version ${version}, in force ${days}`
  },
  fact: ({ points, on, fact, reckoning, ...shown }) => {
    const value = reckoning ? `${reckoning} = ${points}` : points
    return [`${on}: ${value} from ${fact}`, ...vouchedBy(shown)].join(', ')
  },
  ground: ({ on, fact, ...shown }) => [`${on}: ${fact}`, ...vouchedBy(shown)].join(', '),
  cut: ({ before, after, limit, per }) =>
    `${after}, cut from ${before} (${per ? `at most ${limit} ${per}` : `cap ${limit}`})`,
  apart: ({ field }) => ` for each ${field}`,
  counted: ({ nth, every }) => `number ${nth} of ${every}`,
  reached: ({ value, steps }) => {
    const told = steps.map(({ from, points }) => `${from} (${points})`).join(', ')
    return told === '' ? `${value} reaches no step` : `${value} reaches ${told}`
  },
  mean: ({ count }) => `the average of ${count}`,
  kept: ({ count }) => `${count} of these count`,
  keptInARow: ({ count, from, to }) => `${count} in a row count, from ${from} to ${to}`,
  leftOut: 'left out',
  extreme: ({ which }) => `the ${which} of these`,
  noDivisor: ({ means }) => `nothing to divide by, which counts as ${means === 'one' ? 1 : 0}`,
  notApplicable: 'does not apply',
  lifted: ({ before, after, limit }) => `${after}, lifted from ${before} (at least ${limit})`,
  won: ({ told, over }) => `${told} (the highest; not counted: ${over.join(', ')})`,
  unmet: ({ window, had, least, points }) =>
    had === '0' ? `${window}: nothing, ${points}` : `${window}: ${had} of ${least}, ${points}`,
  exempt: ({ profile }) => `does not apply (${profile})`,
  since: ({ title, unit }) => `${unit} since ${title}`,
  input: ({ input, value, factor }) =>
    factor ? `${factor} × ${input} ${value}` : `${input} ${value}`,
  extension: ({ use, version, reason }) =>
    reason ? `by ${use}, version ${version}: ${reason}` : `by ${use}, version ${version}`,
  said: ({ use, version, output, reason }) => {
    const why = reason ? `: ${reason}` : ''
    return `${use}, version ${version}, says ${output}${why}`
  },
  ...ballotWordsEn,
  ...nextWordsEn,
  period: (per) => windows[per] ?? per,
}

function saidEn({ by, reason }: NonNullable<QuotaWords['decided']>): string {
  const who = by === undefined ? '' : `, made by ${by}`
  return reason === undefined ? who : `${who}: ${reason}`
}
