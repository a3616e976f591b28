import type { BallotSentences, BallotWords } from './ballot-words.ts'

const means: Readonly<Record<string, string>> = { zero: '记零分', reweight: '权重归其他组' }

const silences: Readonly<Record<string, string>> = {
  'no-ballots': '无有效票',
  'too-few': '有效票过少',
  'no-quorum': '未达法定人数',
  'all-dropped': '去掉最高最低后无票',
}

const turnouts: Readonly<Record<string, string>> = {
  valid: '有效票',
  cast: '所投票',
  present: '到会',
  entitled: '应到',
}

const takes: Readonly<Record<string, string>> = {
  median: '取中位数',
  highest: '取最高',
  lowest: '取最低',
}

function voteText({ choice = '', count, points }: BallotWords['votes'][number]): string {
  return `${count} 票${choice} × ${points}`
}

function lessText(dropped: string | undefined): string {
  return dropped ? `（去掉最高、最低各 ${dropped} 票）` : ''
}

/** What an explanation says of ballots in Chinese. */
export const ballotWordsZh: BallotSentences = {
  ballots: ({ group, votes, cast, mean, weight, dropped }) => {
    const sum = votes.map(voteText).join(' + ')
    return `${group}：（${sum}）/ ${cast} 票${lessText(dropped)} = ${mean}，权重 ${weight}`
  },
  oneBallot: ({ group, take, votes, value, weight, dropped }) => {
    const all = votes.map(voteText).join('、')
    return `${group}：${all}${lessText(dropped)}，${takes[take] ?? take} = ${value}，权重 ${weight}`
  },
  noBallots: ({ group, means: meant, because }) =>
    `${group}：${silences[because] ?? because}（${means[meant] ?? meant}）`,
  share: ({ group, choices, part, whole, of }) =>
    part === undefined || whole === undefined
      ? `${group}：无可计票数`
      : `${group}：${choices.join('、')} ${part}，${turnouts[of] ?? of} ${whole}`,
  namedMost: ({ choice, tied, shares }) => {
    const all = shares.map((each) => `${each.choice} ${each.percent}%`).join('、')
    const also = tied.length === 0 ? '' : `，与${tied.join('、')}并列`
    return `${choice}得票最多${also}（${all}）`
  },
  quorum: ({ group, count, of, part, whole, share, strictly, met }) => {
    const needed = `须${strictly ? '超过' : '不少于'} ${share}`
    const there = `${turnouts[count] ?? count} ${part}，${turnouts[of] ?? of} ${whole}`
    return `${met ? '达到' : '未达'}法定人数：${group} ${there}，${needed}`
  },
}
