import { civilDate, instant, type ZoneTable } from '../../../src/calendar/index.ts'
import { literalId, unwrap } from '../../../src/foundation/index.ts'
import type { PledgeRules } from '../../../src/rulebook/index.ts'
import { commandId, memberId, pledgeId, unitId } from '../../../src/vocabulary/index.ts'
import {
  type CommenterId,
  type Pledge,
  type PledgeCommand,
  type PledgeCommandType,
  type PledgeContext,
  type PledgeEvent,
  type PledgeItem,
  type PledgeStatus,
  type PostId,
  pledge,
} from '../../../src/work/pledge/index.ts'

export const shanghai: ZoneTable = { name: 'Asia/Shanghai', changes: [], offsets: [28_800] }

export const rules: PledgeRules = {
  clause: 'pledges',
  kinds: [
    { kind: 'annual', title: { en: 'annual' }, needsPost: false, reviewedMonthly: true },
    { kind: 'immediate', title: { en: 'immediate' }, needsPost: false, reviewedMonthly: false },
    { kind: 'post', title: { en: 'by post' }, needsPost: true, reviewedMonthly: true },
  ],
  perMember: { atLeast: 2, atMost: 3 },
  publications: ['members-meeting', 'notice-board'],
  forms: ['meeting', 'oath', 'writing'],
  comments: 2,
}

export const context: PledgeContext = { rules, zone: shanghai }

/** Rules that ask for nothing between approval and start. */
export const bare: PledgeContext = {
  rules: { ...rules, publications: [], forms: [], comments: 0 },
  zone: shanghai,
}

const p1 = pledgeId('p-1')
export const chen = memberId('m-chen')
export const wang = memberId('m-wang')
export const li = memberId('m-li')
export const clerk = memberId('m-clerk')
export const secretary = memberId('m-secretary')
export const branch = unitId('u-branch')
export const post = literalId<'post'>('post', 'post-hygiene') satisfies PostId
export const commenter = (text: string): CommenterId => literalId('commenter', text)

export const item: PledgeItem = {
  text: 'visit the elderly who live alone',
  measure: 'sign-in sheet, one visit a week',
  quantity: { amount: 48, unit: 'visits' },
}
export const photo = { kind: 'photo', ref: 'album/1' }
export const sheet = { kind: 'sign-in-sheet', ref: 'folder/7', digest: 'sha256:ab' }
export const due = civilDate('2026-12-31')

/** What a command needs besides its name, day and pledge. */
export type Data<Type extends PledgeCommandType> = Omit<
  Extract<PledgeCommand, { type: Type }>,
  'id' | 'type' | 'pledge' | 'at' | 'actor'
> & { actor?: PledgeCommand['actor'] }

/** A command on a day of 2026 (`'03-14'`), at ten in the morning, by the secretary if nobody is named. */
export function command<Type extends PledgeCommandType>(
  type: Type,
  day: string,
  data: Data<Type>,
): PledgeCommand {
  const id = commandId(`c-${type}-${day}`)
  const at = instant(`2026-${day}T10:00+08:00`)
  // The data belongs to the type by construction, which a union does not let the compiler see.
  return { id, type, pledge: p1, at, actor: secretary, ...data } as unknown as PledgeCommand
}

export const commands = {
  propose: command('propose', '01-05', {
    actor: chen,
    by: chen,
    kind: 'annual',
    items: [item],
    due,
  }),
  comment1: command('comment', '01-06', { commenter: commenter('k-1'), fits: true }),
  comment2: command('comment', '01-07', {
    commenter: commenter('k-2'),
    fits: false,
    text: 'a lot',
  }),
  comment3: command('comment', '01-07', { commenter: commenter('k-3'), fits: true }),
  approve: command('approve', '01-08', {}),
  return: command('return', '01-08', { reason: 'too vague' }),
  refuse: command('refuse', '01-08', { reason: 'not a pledge' }),
  revise: command('revise', '01-09', {
    actor: chen,
    items: [{ ...item, quantity: { amount: 24, unit: 'visits' } }],
    due,
  }),
  publish1: command('publish', '01-10', {
    way: 'members-meeting',
    on: civilDate('2026-01-09'),
    where: 'hall',
    audience: 18,
  }),
  publish2: command('publish', '01-11', {
    way: 'notice-board',
    on: civilDate('2026-01-11'),
    where: 'gate',
  }),
  give: command('give', '01-12', { actor: chen, form: 'oath', on: civilDate('2026-01-12') }),
  progress: command('progress', '03-14', {
    actor: chen,
    text: 'ten visits',
    evidence: [photo],
    toward: { item: 0, amount: 10 },
  }),
  check: command('check', '04-01', {
    finding: 'behind',
    text: 'two weeks missed',
    evidence: [sheet],
  }),
  remind: command('remind', '04-02', { text: 'the sheet for March is missing' }),
  requestCorrection: command('request-correction', '04-03', {
    reason: 'no sheet for March',
    due: civilDate('2026-04-20'),
  }),
  correct: command('correct', '04-10', { actor: chen, text: 'the sheet', evidence: [sheet] }),
  extend: command('extend', '05-01', { reason: 'flood duty', due: civilDate('2027-01-31') }),
  review: command('review', '05-02', {
    month: '2026-04',
    outcome: 'met',
    points: 5.5,
    reason: 'all visits made',
  }),
  claim: command('claim', '12-01', { actor: chen, text: 'done', evidence: [sheet] }),
  sendBack: command('request-correction', '12-03', {
    reason: 'two visits cannot be found',
    due: civilDate('2026-12-20'),
  }),
  fulfilled: command('verify', '12-05', {
    outcome: 'fulfilled',
    excused: false,
    reason: 'seen on the sheets',
  }),
  partly: command('verify', '12-05', {
    outcome: 'partly-fulfilled',
    excused: true,
    reason: 'flood in July',
  }),
  not: command('verify', '12-05', {
    outcome: 'not-fulfilled',
    excused: false,
    reason: 'no visits',
  }),
  withdraw: command('withdraw', '06-01', { actor: chen, reason: 'moved away' }),
} satisfies Record<string, PledgeCommand>

/** The events that commands lead to, one after the other. */
export function eventsOf(
  steps: readonly PledgeCommand[],
  before: readonly PledgeEvent[] = [],
  world = context,
): readonly PledgeEvent[] {
  const events = [...before]
  for (const step of steps)
    events.push(...unwrap(pledge.decide(step, pledge.replay(events), world)))
  return events
}

const { propose, comment1, comment2, approve, publish1, publish2, give } = commands
const proposed = [propose, comment1, comment2]
const running = [...proposed, approve, publish1, publish2, give]

/** Ways into every state, with everything that a pledge can meet on its way. */
export const ways: Readonly<Record<PledgeStatus, readonly (readonly PledgeCommand[])[]>> = {
  proposed: [proposed],
  returned: [[propose, commands.return]],
  refused: [[propose, commands.refuse]],
  approved: [
    [...proposed, approve],
    [...proposed, approve, publish1, give],
    [...proposed, approve, publish1, publish2],
  ],
  running: [
    running,
    [...running, commands.requestCorrection],
    [...running, commands.progress, commands.claim, commands.sendBack, later(commands.correct)],
  ],
  claimed: [[...running, commands.progress, commands.claim]],
  fulfilled: [[...running, commands.claim, commands.fulfilled]],
  'partly-fulfilled': [[...running, commands.claim, commands.partly]],
  'not-fulfilled': [[...running, commands.claim, commands.not]],
  withdrawn: [
    [propose, commands.withdraw],
    [...running, commands.withdraw],
  ],
}

/** The same command on another day. */
export function later<C extends PledgeCommand>(step: C, day = '2026-12-04'): C {
  return { ...step, at: instant(`${day}T12:00+08:00`) }
}

/** The events that lead into a state by the first way. */
export function eventsTo(status: PledgeStatus): readonly PledgeEvent[] {
  return eventsOf(ways[status][0] ?? [])
}

/** The state at the end of some events. */
export function stateOf(events: readonly PledgeEvent[]): Pledge {
  const state = pledge.replay(events)
  if (!state) throw new Error('no events')
  return state
}
