import {
  type CommenterId,
  type Evidence,
  literalId,
  type MemberId,
  type OfferedTerms,
  type PledgeCommand,
  pledgeId,
} from 'pledgebook'
import { between, type Random, randomFor } from '../../support/random.ts'
import { at, on, type Unnumbered } from './command.ts'
import { committeeFor, minutesFor, publicity, reviewerFor } from './people.ts'
import { type Promised, type Said, sentences } from './texts.ts'

/** A command of a pledge, before it has its id. */
export type Draft = Unnumbered<PledgeCommand>

/** One pledge as it is being told: who it is of, and every command so far. */
export interface Story {
  readonly number: number
  readonly by: MemberId
  readonly kind: 'annual' | 'immediate'
  readonly random: Random
  readonly commands: Draft[]
  /** The parts that every command of this pledge has. */
  readonly head: (
    day: string,
    hour: number,
    actor: string,
  ) => Pick<Draft, 'pledge' | 'at' | 'actor'>
}

/** Begins a story. Minutes follow from the number, so that no two pledges act at once. */
export function storyOf(number: number, by: MemberId, kind: Story['kind']): Story {
  const pledge = pledgeId(`p-${String(number).padStart(2, '0')}`)
  const head: Story['head'] = (day, hour, actor) => ({
    pledge,
    at: at(day, hour, number),
    actor: actor as MemberId,
  })
  return { number, by, kind, random: randomFor(pledge), commands: [], head }
}

/** The member proposes (党员提). */
export function propose(story: Story, day: string, promise: Promised, due: string): void {
  const { by, kind, head } = story
  story.commands.push({ type: 'propose', ...head(day, 9, by), by, kind, ...terms(promise, due) })
}

/** The member words it anew. */
export function revise(story: Story, day: string, promise: Promised, due: string): void {
  story.commands.push({ type: 'revise', ...story.head(day, 9, story.by), ...terms(promise, due) })
}

function terms({ text, measure, unit, amount }: Promised, due: string): OfferedTerms {
  const quantity = { amount, unit: unit.zh }
  return { items: [{ text: text.zh, measure: measure.zh, quantity }], due: on(due) }
}

/** Delegates of the residents say whether it fits the member's ability (群众评). */
export function comment(story: Story, day: string, fits: boolean, count = 3): void {
  const said: Said = fits ? sentences.fits : sentences.beyond
  const first = between(story.random, 1, 12)
  for (let index = 0; index < count; index++) {
    const number = ((first + index * 4 - 1) % 12) + 1
    story.commands.push({
      type: 'comment',
      ...story.head(day, 14 + index, minutesFor(story.by)),
      commenter: literalId('commenter', `r-${String(number).padStart(2, '0')}`) as CommenterId,
      fits: fits || index === 0,
      text: (fits && index > 0 ? sentences.knows : said).zh,
    })
  }
}

/** The committee decides (组织定). */
export function decide(
  story: Story,
  day: string,
  verb: 'approve' | { readonly return: Said } | { readonly refuse: Said },
): void {
  const head = story.head(day, 18, committeeFor(story.by))
  if (verb === 'approve') story.commands.push({ type: 'approve', ...head })
  else if ('return' in verb)
    story.commands.push({ type: 'return', ...head, reason: verb.return.zh })
  else story.commands.push({ type: 'refuse', ...head, reason: verb.refuse.zh })
}

/** Made public three times and given: at the members' meeting, before the residents, on the board. */
export function announce(story: Story, days: readonly [string, string, string]): void {
  const { commands, head, kind } = story
  const [first, second, third] = days
  const form = kind === 'immediate' ? 'writing' : story.number % 5 === 0 ? 'meeting' : 'oath'
  const { meeting, publicMeeting, board } = sentences
  commands.push(
    { type: 'give', ...head(first, 19, story.by), form, on: on(first), where: meeting.zh },
    publication(story, first, 20, 'members-meeting', meeting, between(story.random, 15, 20)),
    publication(story, second, 19, 'public-meeting', publicMeeting, between(story.random, 25, 60)),
    publication(story, third, 20, 'notice-board', board),
  )
}

/** One way of making it public. */
export function publication(
  story: Story,
  day: string,
  hour: number,
  way: string,
  where: Said,
  audience?: number,
): Draft {
  const head = story.head(day, hour, publicity)
  const shown = { way, on: on(day), where: where.zh, ...(audience !== undefined && { audience }) }
  return { type: 'publish', ...head, ...shown }
}

/** Something was done. */
export function progress(story: Story, day: string, amount: number, said: Said): void {
  const evidence = amount > 0 ? [sheet(story, day)] : []
  const toward = { item: 0, amount }
  const head = story.head(day, 17, story.by)
  story.commands.push({ type: 'progress', ...head, toward, text: said.zh, evidence })
}

/** The member says that it is done. */
export function claim(story: Story, day: string, said: Said): void {
  const head = story.head(day, 10, story.by)
  story.commands.push({ type: 'claim', ...head, text: said.zh, evidence: [sheet(story, day)] })
}

/** The verdict. */
export function verify(
  story: Story,
  day: string,
  outcome: 'fulfilled' | 'partly-fulfilled' | 'not-fulfilled',
  said: Said,
  excused = false,
): void {
  const head = story.head(day, 15, reviewerFor(story.by))
  const evidence = outcome === 'not-fulfilled' ? [] : [sheet(story, day)]
  const verdict = { outcome, excused, reason: said.zh, evidence }
  story.commands.push({ type: 'verify', ...head, ...verdict })
}

/** What shows it: a pointer, not the thing. */
function sheet({ head }: Story, day: string): Evidence {
  return { kind: 'sign-in-sheet', ref: `sheets/${head(day, 0, '').pledge}/2026-${day}` }
}
