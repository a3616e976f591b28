import { between, pick, randomFor } from '../../support/random.ts'
import { two } from './command.ts'
import { committeeFor, type Person, people, reviewerFor } from './people.ts'
import {
  announce,
  claim,
  comment,
  type Draft,
  decide,
  progress,
  propose,
  revise,
  type Story,
  storyOf,
  verify,
} from './pledge-story.ts'
import { annualPromises, type Promised, secondAnnual, sentences, vague } from './texts.ts'

const due = '12-25'

/** The annual pledges of all who pledge, one each, and one member's second. */
export function annualPledges(): readonly Draft[] {
  const pledging = people.filter((person) => person.pledging)
  const stories = pledging.map((person, index) => annual(person, index + 1))
  const eager = people[5]!
  const second = storyOf(pledging.length + 1, eager.id, 'annual')
  run(second, eager, secondAnnual, 1)
  return [...stories, second].flatMap(({ commands }) => commands)
}

function annual(person: Person, number: number): Story {
  const story = storyOf(number, person.id, 'annual')
  const promise = pick(story.random, annualPromises[person.category])
  // The last of them joined in July and pledges then, for half a year.
  if (person.id === 'm-22') run(story, person, { ...promise, amount: promise.amount / 2 }, 7)
  else run(story, person, promise, 1)
  return story
}

/** From the proposal in the first days of a month to the verdict in December. */
function run(story: Story, person: Person, promise: Promised, month: number): void {
  const days = ['05', '08', '09', '12', '13', '14'].map((day) => `${two(month)}-${day}`)
  const [proposed, commented, decided, revised, again, approved] = days as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const isVague = person.id === 'm-12'
  propose(story, proposed, isVague ? vague : promise, due)
  comment(story, commented, !isVague)
  if (isVague) {
    decide(story, decided, { return: sentences.tooVague })
    revise(story, revised, promise, due)
    comment(story, again, true)
  } else if (person.id === 'm-01') ownApproval(story, decided)
  decide(story, isVague ? approved : decided, 'approve')
  announce(story, [`${two(month)}-15`, `${two(month)}-16`, `${two(month)}-17`])
  carryOut(story, person, promise, month)
}

/** The secretary tries to approve the own pledge, and is refused. */
function ownApproval({ commands, head, by }: Story, day: string): void {
  commands.push({ type: 'approve', ...head(day, 17, by) })
}

function carryOut(story: Story, person: Person, promise: Promised, from: number): void {
  // One moved away in October and took the pledge back.
  const last = person.id === 'm-19' ? 9 : 12
  for (let month = from; month <= last; month++) {
    if (month % 2 === 0) advance(story, person, partOf(promise, from), month)
    if (!(person.id === 'm-22' && month === 11)) review(story, person, month)
    if (month === 6) check(story, person)
  }
  if (last < 12) {
    const head = story.head('10-12', 9, person.id)
    story.commands.push({ type: 'withdraw', ...head, reason: sentences.moved.zh })
  } else judge(story, person)
}

/** Every second month a part of the quantity. */
function advance(story: Story, { zeal }: Person, part: number, month: number): void {
  const share = Math.floor(part * (0.55 + zeal / 2))
  const done = Math.max(0, Math.min(share + between(story.random, 0, 1), Math.ceil(part)))
  // December's before the claims, which begin on the twentieth.
  const day = month === 12 ? 18 : between(story.random, 18, 22)
  progress(story, `${two(month)}-${day}`, done, progressText(zeal))
}

/** What falls on two months: a sixth in a whole year, a third from July on. */
function partOf({ amount }: Promised, from: number): number {
  return amount / (from === 7 ? 3 : 6)
}

function progressText(zeal: number) {
  return zeal > 0.5 ? sentences.progress : sentences.slow
}

/** The month's review, on the second of the next month; December's before the verdicts. */
function review(story: Story, person: Person, month: number): void {
  const { commands, head } = story
  const random = randomFor(`review ${person.id} ${story.number} ${month}`)
  const day = month === 12 ? '12-23' : `${two(month + 1)}-02`
  const isMet = random() > (1 - person.zeal) * 0.65
  const points = isMet ? pointsFor(person.zeal, random()) : 0
  const reason = isMet ? (points >= 5.8 ? sentences.metFully : sentences.met) : sentences.unmet
  commands.push({
    type: 'review',
    ...head(day, 14, reviewerFor(person.id)),
    month: `2026-${two(month)}`,
    outcome: isMet ? 'met' : 'unmet',
    points,
    reason: reason.zh,
  })
}

/** Five to six points, in tenths. */
function pointsFor(zeal: number, die: number): number {
  return 5 + Math.round(Math.min(1, zeal * 0.8 + die * 0.3) * 10) / 10
}

/** The mid-year check; who lags is reminded. */
function check(story: Story, { id, zeal }: Person): void {
  const { commands, head } = story
  const finding = zeal < 0.45 ? 'behind' : 'on-course'
  const text = zeal < 0.45 ? sentences.behind.zh : sentences.onCourse.zh
  commands.push({ type: 'check', ...head('06-24', 9, reviewerFor(id)), finding, text })
  if (zeal >= 0.45) return
  const text2 = sentences.remind.zh
  commands.push({ type: 'remind', ...head('06-25', 9, committeeFor(id)), text: text2 })
}

/** Claimed and judged before the ballots, by the months that were met; one is neither. */
function judge(story: Story, person: Person): void {
  if (person.id === 'm-20') return
  const unmet = story.commands.filter(
    (command) => command.type === 'review' && command.outcome === 'unmet',
  ).length
  claim(
    story,
    `12-2${between(story.random, 0, 2)}`,
    unmet > 2 ? sentences.partDone : sentences.done,
  )
  const day = `12-2${between(story.random, 4, 8)}`
  if (unmet <= 2) verify(story, day, 'fulfilled', sentences.kept)
  else if (unmet <= 5) verify(story, day, 'partly-fulfilled', sentences.keptPartly)
  else verify(story, day, 'not-fulfilled', sentences.notEnough)
}
