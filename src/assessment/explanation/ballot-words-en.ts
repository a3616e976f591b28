import type { BallotSentences, BallotWords } from './ballot-words.ts'

const means: Readonly<Record<string, string>> = {
  zero: 'counts as 0',
  reweight: 'its weight goes to the others',
}

const silences: Readonly<Record<string, string>> = {
  'no-ballots': 'no ballots',
  'too-few': 'too few ballots',
  'no-quorum': 'no quorum',
  'all-dropped': 'no ballot left',
}

const turnouts: Readonly<Record<string, string>> = {
  valid: 'valid ballots',
  cast: 'ballots cast',
  present: 'present',
  entitled: 'entitled',
}

const takes: Readonly<Record<string, string>> = {
  median: 'the middle',
  highest: 'the highest',
  lowest: 'the lowest',
}

function voteText({ choice, count, points }: BallotWords['votes'][number]): string {
  return `${count} ${choice ? `${choice} ` : ''}× ${points}`
}

function lessText(dropped: string | undefined): string {
  return dropped ? `, ${dropped} highest and ${dropped} lowest dropped` : ''
}

/** What an explanation says of ballots in English. */
export const ballotWordsEn: BallotSentences = {
  ballots: ({ group, votes, cast, mean, weight, dropped }) => {
    const sum = votes.map(voteText).join(' + ')
    return `${group}: (${sum}) / ${cast} ballots${lessText(dropped)} = ${mean}, weight ${weight}`
  },
  oneBallot: ({ group, take, votes, value, weight, dropped }) => {
    const all = votes.map(voteText).join(', ')
    return `${group}: ${takes[take] ?? take} of ${all}${lessText(dropped)} = ${value}, weight ${weight}`
  },
  noBallots: ({ group, means: meant, because }) =>
    `${group}: ${silences[because] ?? because} (${means[meant] ?? meant})`,
  share: ({ group, choices, part, whole, of }) =>
    part === undefined || whole === undefined
      ? `${group}: nobody who counts`
      : `${group}: ${part} of ${whole} ${turnouts[of] ?? of} said ${choices.join(' or ')}`,
  namedMost: ({ choice, tied, shares }) => {
    const all = shares.map((each) => `${each.choice} ${each.percent}%`).join(', ')
    const also = tied.length === 0 ? '' : `, as often as ${tied.join(' and ')}`
    return `${choice} was named most${also} (${all})`
  },
  quorum: ({ group, count, of, part, whole, share, strictly, met }) => {
    const needed = `${strictly ? 'more than' : 'at least'} ${share}`
    const there = `${part} ${turnouts[count] ?? count} of ${whole} ${turnouts[of] ?? of}`
    return `quorum ${met ? 'met' : 'not met'}: ${group}, ${there}, needed ${needed}`
  },
}
