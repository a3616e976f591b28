import {
  decimalText,
  type Exact,
  exact,
  multiply,
  parseExact,
  sign,
  type Trace,
} from '../../foundation/index.ts'
import { aboutEntries, aboutList, aboutText } from './about.ts'
import type { BallotWords, QuorumWords } from './ballot-words.ts'
import { tellExtension } from './tell-item.ts'
import { choiceTitle, groupTitle, type Telling, type TraceLine } from './telling.ts'

type Vote = BallotWords['votes'][number]

/** The turnouts that a clause asked for, one line each. */
export function tellQuorum(trace: Trace, depth: number, telling: Telling): readonly TraceLine[] {
  return aboutEntries(trace, 'quorum').map((rule) => {
    const text = (name: keyof QuorumWords) => String(rule[name] ?? '–')
    const group = groupTitle(text('group'), telling)
    const [count, of, share] = [text('count'), text('of'), text('share')]
    const flags = { strictly: rule['strictly'] === true, met: rule['met'] === true }
    const numbers = { part: text('part'), whole: text('whole') }
    return { depth, text: telling.words.quorum({ group, count, of, share, ...flags, ...numbers }) }
  })
}

/** One rater group in one line: choice by choice, then by the number of ballots. */
export function tellGroup(trace: Trace, telling: Telling): string {
  const { words } = telling
  const name = aboutText(trace, 'group') ?? ''
  const group = groupTitle(name, telling)
  const [mean] = trace.from
  if (trace.op !== 'times' || !mean) return tellSilence(trace, telling)
  if (mean.op === 'given')
    return `${group} = ${decimalText(mean.value)}: ${tellExtension(mean, telling)}`
  if (aboutText(mean, 'take') !== undefined) return tellTaken(mean, trace.by, telling)
  const [sum, cast] = mean.from
  const votes = (sum?.from ?? []).flatMap((vote) => tellVote(vote, name, telling))
  const total = cast ? decimalText(cast.value) : ''
  const weight = decimalText(trace.by)
  const dropped = aboutText(mean, 'dropped')
  return words.ballots({
    ...{ group, votes, cast: total, mean: decimalText(mean.value), weight, dropped },
  })
}

/** One ballot of a group, or the two in the middle, out of all that were left. */
function tellTaken(taken: Trace, weight: Exact, telling: Telling): string {
  const about = (name: string) => aboutText(taken, name)
  const name = about('group') ?? ''
  const votes = aboutEntries(taken, 'votes').map(({ choice, count, points }) => ({
    choice: choice === undefined ? undefined : choiceTitle(name, String(choice), telling),
    ...{ count: String(count), points: String(points) },
  }))
  return telling.words.oneBallot({
    ...{ group: groupTitle(name, telling), take: about('take') ?? '', votes },
    ...{ value: decimalText(taken.value), weight: decimalText(weight), dropped: about('dropped') },
  })
}

/** A group that counts as missing. */
function tellSilence(trace: Trace, telling: Telling): string {
  const about = (name: string) => aboutText(trace, name) ?? ''
  const [means, because] = [about('means'), about('because')]
  return telling.words.noBallots({ group: groupTitle(about('group'), telling), means, because })
}

/** The ballots of one choice; one that nobody made is not told. */
function tellVote(vote: Trace, group: string, telling: Telling): readonly Vote[] {
  const [count] = vote.from
  if (vote.op !== 'times' || !count || sign(count.value) === 0) return []
  const name = aboutText(vote, 'choice')
  const choice = name === undefined ? undefined : choiceTitle(group, name, telling)
  return [{ choice, count: decimalText(count.value), points: decimalText(vote.by) }]
}

/** A part of a group in a few words; `undefined` for anything else. */
export function tellShare(trace: Trace, telling: Telling): string | undefined {
  if (aboutText(trace, 'item') !== 'share') return undefined
  const name = aboutText(trace, 'group') ?? ''
  const [sum, base] = trace.from[0]?.from ?? []
  return telling.words.share({
    group: groupTitle(name, telling),
    choices: aboutList(trace, 'choices').map((choice) => choiceTitle(name, choice, telling)),
    part: sum && decimalText(sum.value),
    whole: base && decimalText(base.value),
    of: aboutText(trace, 'of') ?? '',
  })
}

/** The choice named most and the groups that count as missing, one line each. */
export function tellPlurality(core: Trace, depth: number, telling: Telling): readonly TraceLine[] {
  const ballot = aboutText(core, 'ballot') ?? ''
  return core.from.map((part) => {
    const isMost = part.op === 'given' && part.what === 'named-most'
    return { depth, text: isMost ? tellMost(part, ballot, telling) : tellSilence(part, telling) }
  })
}

function tellMost(trace: Trace, ballot: string, telling: Telling): string {
  const called = (choice: string) => choiceTitle(ballot, choice, telling)
  const most = aboutText(trace, 'choice') ?? ''
  const shares = aboutEntries(trace, 'shares').map((each) => {
    return { choice: called(String(each['choice'])), percent: percentOf(each['share']) }
  })
  const tied = aboutList(trace, 'tied').filter((choice) => choice !== most)
  return telling.words.namedMost({ choice: called(most), tied: tied.map(called), shares })
}

function percentOf(share: unknown): string {
  const parsed = parseExact(share)
  return parsed.ok ? decimalText(multiply(parsed.value, exact(100))) : ''
}
