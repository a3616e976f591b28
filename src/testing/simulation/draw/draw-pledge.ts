import { literalId } from '../../../foundation/index.ts'
import { type MemberId, pledgeId, unitId } from '../../../vocabulary/index.ts'
import type {
  CommenterId,
  OfferedTerms,
  PledgeCommand,
  PledgeCommandType,
  PostId,
} from '../../../work/pledge/index.ts'
import type { PledgeModel, Stage } from '../world/world.ts'
import {
  anyHolder,
  anyMember,
  dayFrom,
  envelope,
  type Hand,
  holderFor,
  judge,
  mostly,
  neighbourOf,
  nextNumber,
  todayOf,
} from './hand.ts'

/** What usually happens to a pledge at each stage, as often as it is listed. */
const usual: { readonly [stage in Stage]?: readonly PledgeCommandType[] } = {
  proposed: [
    ...(['approve', 'approve', 'approve', 'approve', 'comment'] as const),
    ...(['return', 'refuse', 'withdraw'] as const),
  ],
  returned: ['revise', 'revise', 'revise', 'withdraw'],
  approved: ['publish', 'publish', 'publish', 'give', 'give', 'give', 'withdraw'],
  running: [
    ...(['progress', 'progress', 'review', 'review', 'claim', 'claim', 'verify'] as const),
    ...(['check', 'remind', 'request-correction', 'correct', 'extend', 'withdraw'] as const),
  ],
  claimed: ['verify', 'verify', 'verify', 'review', 'request-correction'],
}

const verbs: readonly PledgeCommandType[] = [...new Set(Object.values(usual).flat())]

/** Done by whoever made the pledge; the others are done by somebody else. */
const byPledger: ReadonlySet<string> = new Set([
  ...['revise', 'give', 'progress', 'correct', 'claim', 'withdraw'],
])

const byInspector: ReadonlySet<string> = new Set(['review', 'check'])

/** A command to a pledge: a new one, or the next step of one that is open. */
export function drawPledgeCommand(hand: Hand): PledgeCommand {
  const { chances, world, rules } = hand
  const all = [...world.pledges.values()]
  const open = all.filter(({ stage }) => stage in usual)
  // Those that came far are few, and most can happen to them.
  const far = open.filter(({ stage }) => stage === 'running' || stage === 'claimed')
  const pledge = chances.percent(96)
    ? ((chances.percent(40) ? chances.any(far) : undefined) ?? chances.any(open))
    : chances.any(all)
  if (!pledge || chances.percent(open.length < 12 ? 20 : 3)) return proposal(hand)
  const isUnheard =
    pledge.stage === 'proposed' && pledge.comments.size < rules.rulebook.pledges.comments
  if (isUnheard && chances.percent(85)) return step(hand, pledge, 'comment')
  const fitting = chances.percent(90) ? (usual[pledge.stage] ?? verbs) : verbs
  return step(hand, pledge, chances.any(fitting) ?? 'remind')
}

function proposal(hand: Hand): PledgeCommand {
  const { chances, world } = hand
  const by = anyMember(hand) ?? mostly(hand, undefined)
  const isUnits = chances.percent(10)
  const unit = chances.any([...world.units.keys()]) ?? 'u-1'
  const friend = anyMember(hand)
  const isGroup = !isUnits && chances.percent(15) && friend !== undefined && friend !== by
  const number = nextNumber(hand, world.pledges.size)
  const actor = isUnits ? mostly(hand, anyHolder(hand, ['secretary'])) : mostly(hand, by)
  const kind = chances.percent(97) ? chances.one(['annual', 'annual', 'post']) : 'strange'
  return {
    ...envelope(hand, actor),
    ...{ type: 'propose', pledge: pledgeId(`p-${number}`), kind },
    by: isUnits ? unitId(unit) : by,
    ...(isGroup && { with: [friend] }),
    ...(isGroup && chances.percent(50) && { led: friend }),
    ...terms(hand, kind),
  }
}

function terms(hand: Hand, kind: string): OfferedTerms {
  const { chances } = hand
  const items = Array.from({ length: chances.between(1, 2) }, () => ({
    text: `visit number ${chances.below(100)}`,
    measure: 'sign-in sheet',
    quantity: { amount: chances.between(1, 50), unit: 'visits' },
  }))
  const needsPost = kind === 'post' && chances.percent(95)
  return {
    items,
    due: dayFrom(todayOf(hand), chances.percent(96) ? chances.between(0, 40) : -1),
    ...(needsPost && { post: postOf('post-1') }),
  }
}

function postOf(name: string): PostId {
  return literalId('post', name)
}

function step(hand: Hand, pledge: PledgeModel, type: PledgeCommandType): PledgeCommand {
  const { chances, rules } = hand
  const [pledger = 'm-1'] = pledge.pledgers
  const actor = byPledger.has(type) ? pledger : otherFor(hand, pledge.by, type)
  const base = { ...envelope(hand, mostly(hand, actor)), pledge: pledgeId(pledge.pledge) }
  const [today, reason, text] = [todayOf(hand), 'as seen', 'as done']
  const on = dayFrom(today, chances.percent(96) ? 0 : chances.between(0, 1))
  const { publications, forms } = rules.rulebook.pledges
  const evidence = chances.percent(50) ? [{ kind: 'photo', ref: 'album/1' }] : []
  switch (type) {
    case 'propose':
      return { ...proposal(hand), pledge: base.pledge }
    case 'comment':
      return { ...base, type, commenter: commenterOf(hand, pledger), fits: chances.percent(80) }
    case 'revise':
      return { ...base, type, ...terms(hand, pledge.kind) }
    case 'publish':
      return {
        ...base,
        type,
        on,
        way: chances.any([...publications, 'board']) ?? '',
        where: 'here',
      }
    case 'give':
      return { ...base, type, on, form: chances.any([...forms, 'oath']) ?? '' }
    case 'approve':
      return { ...base, type }
    case 'return':
    case 'refuse':
    case 'withdraw':
      return { ...base, type, reason }
    case 'remind':
      return { ...base, type, text }
    case 'correct':
    case 'claim':
      return { ...base, type, text, evidence }
    default:
      return supervision(hand, pledge, base, type)
  }
}

/** Who does what the pledgers do not do themselves. */
function otherFor(hand: Hand, by: string, type: PledgeCommandType): MemberId | undefined {
  if (type === 'remind') return neighbourOf(hand, by)
  // By the host's leave the judge is a secretary everywhere: else hardly any pledge would ever run.
  if (hand.chances.percent(65)) return judge
  return holderFor(hand, by, byInspector.has(type) ? ['inspector', 'secretary'] : ['secretary'])
}

function commenterOf({ chances }: Hand, pledger: string): CommenterId {
  const name = chances.percent(3) ? pledger : `public-${chances.below(6)}`
  return literalId('commenter', name)
}

type Supervision = 'progress' | 'check' | 'request-correction' | 'extend' | 'review' | 'verify'
type Base = ReturnType<typeof envelope> & Pick<PledgeCommand, 'pledge'>

function supervision(
  hand: Hand,
  pledge: PledgeModel,
  base: Base,
  type: Supervision,
): PledgeCommand {
  const { chances } = hand
  const [today, reason, text] = [todayOf(hand), 'as seen', 'as done']
  const month = pledge.startedOn.slice(0, 7) || '2026-01'
  switch (type) {
    case 'progress': {
      const item = chances.percent(95) ? 0 : 2
      return { ...base, type, text, toward: { item, amount: chances.below(9) } }
    }
    case 'check':
      return { ...base, type, text, finding: chances.one(['on-course', 'behind']) }
    case 'request-correction':
      return { ...base, type, reason, due: dayFrom(today, chances.between(-1, 20)) }
    case 'extend': {
      const from = pledge.due < today ? today : pledge.due
      return { ...base, type, reason, due: dayFrom(from, chances.between(0, 20)) }
    }
    case 'review': {
      const outcome = chances.one(['met', 'met', 'unmet'])
      const points = chances.percent(3) ? 4 : outcome === 'met' ? chances.between(0, 3) : 0
      const next = chances.percent(50) ? month : today.slice(0, 7)
      return { ...base, type, reason, month: next, outcome, points }
    }
    case 'verify': {
      const outcome = chances.one(['fulfilled', 'fulfilled', 'partly-fulfilled', 'not-fulfilled'])
      const excused = chances.percent(10)
      return { ...base, type, reason, outcome, excused }
    }
  }
}
