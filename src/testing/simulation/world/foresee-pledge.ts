import type { PledgeRules } from '../../../rulebook/index.ts'
import type { PledgeCommand, ProposePledge, RevisePledge } from '../../../work/pledge/index.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import {
  dayOfInstant,
  type PledgeModel,
  type RegisterModel,
  type Stage,
  type World,
} from './world.ts'

/** Which verb is known where: written from the printed life of a pledge, not from the library's table. */
const stagesOf: { readonly [verb in Exclude<PledgeCommand['type'], 'propose'>]: readonly Stage[] } =
  {
    comment: ['proposed'],
    approve: ['proposed'],
    return: ['proposed'],
    refuse: ['proposed'],
    revise: ['returned'],
    publish: ['approved'],
    give: ['approved'],
    progress: ['running'],
    check: ['running'],
    remind: ['running'],
    'request-correction': ['running', 'claimed'],
    correct: ['running'],
    extend: ['running'],
    review: ['running', 'claimed'],
    claim: ['running'],
    verify: ['running', 'claimed'],
    withdraw: ['proposed', 'returned', 'approved', 'running'],
  }

/** Who has a part in a pledge may not do these. */
const judging: ReadonlySet<string> = new Set([
  ...['comment', 'approve', 'return', 'refuse', 'check'],
  ...['request-correction', 'extend', 'review', 'verify'],
])

/** What a command to a pledge will come to. */
export function foreseePledge(world: World, command: PledgeCommand, rules: PledgeRules): Foreseen {
  if (command.type === 'propose') return foreseeProposal(world, command, rules)
  const pledge = world.pledges.get(command.pledge)
  if (!pledge || !stagesOf[command.type].includes(pledge.stage)) return no('wrong-state')
  if (command.at < pledge.lastAt) return no('time-went-back')
  const ownCase = judging.has(command.type) && pledge.parties.has(command.actor) && 'own-case'
  const own = [ownCase, ...faultsOf(command, pledge, rules)]
  const isEnd = command.type === 'refuse' || command.type === 'withdraw'
  const faults =
    isEnd && own.every((code) => code === false) ? releaseFaults(world, pledge, command.at) : own
  return unless(faults, () => {
    happen(world, command, pledge, rules)
    pledge.lastAt = command.at
  })
}

/** A register that has seen a later hour lets nothing go. */
function releaseFaults(world: World, pledge: PledgeModel, at: string): Faults {
  return [registersOf(world, pledge).some(({ lastAt }) => at < lastAt) && 'time-went-back']
}

function registersOf(world: World, { holders, cycle }: PledgeModel): readonly RegisterModel[] {
  return holders.flatMap((holder) => world.registers.get(registerKey(holder, cycle)) ?? [])
}

/** The key of a register. */
function registerKey(member: string, cycle: string): string {
  return `${member} ${cycle}`
}

function foreseeProposal(world: World, command: ProposePledge, rules: PledgeRules): Foreseen {
  const { by, led, with: others = [], kind, actor, at, due } = command
  const group = new Set<string>([by, ...others])
  const groupFault =
    group.size !== others.length + 1 || (led !== undefined && others.length > 0 && !group.has(led))
  const holders = [...group].filter((person) => !world.units.has(person))
  if ([...group].some((each) => !world.units.has(each) && !world.members.has(each))) {
    return no('nobody-known')
  }
  if (world.pledges.has(command.pledge)) return no('wrong-state')
  const cycle = cycleOf(due)
  const registers = holders.map((holder) => registerOf(world, holder, cycle))
  const own = [...termsFaults(command, kind, rules), groupFault && 'group-invalid']
  // A register is asked only for a proposal that could stand, one after the other.
  const entering = own.some((code) => code !== false)
    ? undefined
    : registers.map((register) => entryFault(register, at, rules)).find((code) => code)
  return unless([...own, entering ?? false], () => {
    for (const [index, register] of registers.entries()) {
      world.registers.set(registerKey(holders[index] ?? '', cycle), register)
      register.held.add(command.pledge)
      register.lastAt = at
    }
    const pledgers = new Set<string>(led === undefined ? group : [...group, led])
    const parties = new Set<string>([...pledgers, actor])
    world.pledges.set(command.pledge, {
      ...{ pledge: command.pledge, kind, by, cycle, pledgers, holders, parties, stage: 'proposed' },
      ...{ due: command.due, terms: termsOf(command), items: command.items.length },
      ...{ comments: new Set(), ways: new Set(), forms: new Set(), months: new Set() },
      ...{ approvedOn: '', startedOn: '', shown: false, correctionOpen: false, lastAt: at },
    })
  })
}

function entryFault({ lastAt, held }: RegisterModel, at: string, rules: PledgeRules) {
  if (at < lastAt) return 'time-went-back'
  return held.size >= rules.perMember.atMost && 'pledges-too-many'
}

function registerOf(world: World, member: string, cycle: string): RegisterModel {
  return world.registers.get(registerKey(member, cycle)) ?? { held: new Set(), lastAt: '' }
}

/** The cycle that a day or an instant lies in: the civil year. */
export function cycleOf(day: string): string {
  return day.slice(0, 4)
}

function termsOf({ items, due, post }: ProposePledge | RevisePledge): string {
  return JSON.stringify([items, due, post ?? null])
}

function termsFaults(command: ProposePledge | RevisePledge, name: string, { kinds }: PledgeRules) {
  const kind = kinds.find((each) => each.kind === name)
  return [
    kind === undefined && 'kind-unknown',
    kind?.needsPost === true && command.post === undefined && 'post-needed',
    command.due < dayOfInstant(command.at) && 'due-in-past',
  ]
}

type Faults = readonly (string | false)[]

function faultsOf(
  command: Exclude<PledgeCommand, ProposePledge>,
  pledge: PledgeModel,
  rules: PledgeRules,
): Faults {
  const today = dayOfInstant(command.at)
  switch (command.type) {
    case 'comment':
      return [
        pledge.pledgers.has(command.commenter)
          ? 'own-case'
          : pledge.comments.has(command.commenter) && 'already-commented',
      ]
    case 'approve':
      return [
        pledge.comments.size < rules.comments && 'comments-missing',
        pledge.due < today && 'due-in-past',
      ]
    case 'revise': {
      const faults = termsFaults(command, pledge.kind, rules).filter((code) => code !== false)
      const isSame = faults.length === 0 && termsOf(command) === pledge.terms
      return [...faults, isSame && 'nothing-changed']
    }
    case 'publish':
      return [
        !rules.publications.includes(command.way)
          ? 'publication-unknown'
          : pledge.ways.has(command.way) && 'already-published',
        ...announcedFaults(command.on, pledge, today),
      ]
    case 'give':
      return [
        !rules.forms.includes(command.form)
          ? 'form-unknown'
          : pledge.forms.has(command.form) && 'already-given',
        ...announcedFaults(command.on, pledge, today),
      ]
    default:
      return faultsInForce(command, pledge, rules)
  }
}

function announcedFaults(on: string, { approvedOn }: PledgeModel, today: string): Faults {
  return [on < approvedOn ? 'date-too-early' : on > today && 'date-too-late']
}

function faultsInForce(
  command: Exclude<PledgeCommand, ProposePledge>,
  pledge: PledgeModel,
  rules: PledgeRules,
): Faults {
  const today = dayOfInstant(command.at)
  const isLate = pledge.stage === 'running' && pledge.due < today
  switch (command.type) {
    case 'progress':
      return [(command.toward?.item ?? 0) >= pledge.items && 'item-unknown']
    case 'request-correction':
      return [command.due < today && 'due-in-past', pledge.correctionOpen && 'correction-open']
    case 'correct':
      return [!pledge.correctionOpen && 'no-correction-open']
    case 'extend':
      return [command.due < today && 'due-in-past', command.due <= pledge.due && 'due-not-later']
    case 'review':
      return reviewFaults(command, pledge, rules)
    case 'claim':
      return [
        !pledge.shown && (command.evidence ?? []).length === 0 && 'nothing-shown',
        pledge.correctionOpen && 'correction-open',
      ]
    case 'verify':
      return [
        pledge.stage === 'running' && !isLate && 'not-claimed',
        command.excused && command.outcome === 'fulfilled' && 'nothing-to-excuse',
      ]
    case 'withdraw':
      return [isLate && 'overdue']
    default:
      return []
  }
}

function reviewFaults(
  { month, at, outcome, points }: Extract<PledgeCommand, { readonly type: 'review' }>,
  { kind, startedOn, months }: PledgeModel,
  { kinds }: PledgeRules,
): Faults {
  const rule = kinds.find((each) => each.kind === kind)
  const bounds = rule?.reviewPoints ?? { from: 0, to: Number.POSITIVE_INFINITY }
  const monthFault =
    (month < startedOn.slice(0, 7) && 'month-too-early') ||
    (month > at.slice(0, 7) && 'month-not-begun') ||
    (months.has(month) && 'already-reviewed')
  const pointsFault =
    outcome === 'unmet'
      ? points !== 0 && 'points-for-unmet'
      : (points < bounds.from || points > bounds.to) && 'review-points-out-of-bounds'
  return [!rule?.reviewedMonthly && 'not-reviewed', monthFault, pointsFault]
}

function happen(
  world: World,
  command: Exclude<PledgeCommand, ProposePledge>,
  pledge: PledgeModel,
  rules: PledgeRules,
): void {
  switch (command.type) {
    case 'comment':
      pledge.comments.add(command.commenter)
      break
    case 'revise':
      pledge.terms = termsOf(command)
      pledge.due = command.due
      pledge.items = command.items.length
      pledge.comments = new Set()
      pledge.parties.add(command.actor)
      pledge.stage = 'proposed'
      break
    case 'return':
      pledge.stage = 'returned'
      break
    case 'refuse':
      end(world, pledge, 'refused', command.at)
      break
    case 'withdraw':
      end(world, pledge, 'withdrawn', command.at)
      break
    case 'approve':
      pledge.stage = 'approved'
      pledge.approvedOn = dayOfInstant(command.at)
      startIfReady(pledge, rules, command.at)
      break
    case 'publish':
      pledge.ways.add(command.way)
      startIfReady(pledge, rules, command.at)
      break
    case 'give':
      pledge.forms.add(command.form)
      startIfReady(pledge, rules, command.at)
      break
    default:
      happenInForce(command, pledge)
  }
}

function happenInForce(command: Exclude<PledgeCommand, ProposePledge>, pledge: PledgeModel): void {
  switch (command.type) {
    case 'progress':
      pledge.shown = true
      break
    case 'request-correction':
      pledge.correctionOpen = true
      pledge.stage = 'running'
      break
    case 'correct':
      pledge.correctionOpen = false
      break
    case 'extend':
      pledge.due = command.due
      break
    case 'review':
      pledge.months.add(command.month)
      break
    case 'claim':
      pledge.stage = 'claimed'
      pledge.parties.add(command.actor)
      break
    case 'verify':
      pledge.stage = command.outcome
      break
  }
}

/** Refused or withdrawn: the places in the registers are free again. */
function end(world: World, pledge: PledgeModel, stage: Stage, at: string): void {
  pledge.stage = stage
  for (const register of registersOf(world, pledge)) {
    register.held.delete(pledge.pledge)
    register.lastAt = at
  }
}

function startIfReady(pledge: PledgeModel, { publications, forms }: PledgeRules, at: string): void {
  const isPublic = publications.every((way) => pledge.ways.has(way))
  if (!isPublic || (forms.length > 0 && pledge.forms.size === 0)) return
  pledge.stage = 'running'
  pledge.startedOn = dayOfInstant(at)
}
