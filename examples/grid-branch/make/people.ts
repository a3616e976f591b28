import { type MemberId, memberId } from 'pledgebook'
import { on } from './command.ts'

/** One member as the generator knows them. */
export interface Person {
  readonly id: MemberId
  readonly category: 'in-service' | 'retired' | 'self-employed' | 'floating'
  readonly frail: boolean
  /** Whether they pledge; retired and frail members need not. The data says it by the pledges. */
  readonly pledging: boolean
  /** Last year's total; nobody has one in their first year here. */
  readonly lastYear?: number
  /** How much of what is due gets done, 0 to 1. For the dice only: it does not reach the data. */
  readonly zeal: number
}

function person(
  number: number,
  category: Person['category'],
  zeal: number,
  lastYear?: number,
  other: Partial<Pick<Person, 'frail' | 'pledging'>> = {},
): Person {
  const id = memberId(`m-${String(number).padStart(2, '0')}`)
  const known = { frail: false, pledging: true, ...other }
  return { id, category, ...known, ...(lastYear !== undefined && { lastYear }), zeal }
}

/** Twenty-two members of all four categories. */
export const people: readonly Person[] = [
  person(1, 'in-service', 0.9, 92.4),
  person(2, 'in-service', 0.8, 89.5),
  person(3, 'in-service', 0.75, 86.2),
  person(4, 'in-service', 0.85, 90.6),
  person(5, 'retired', 0.95, 93),
  person(6, 'in-service', 0.97, 95.1),
  person(7, 'in-service', 0.8, 88.7),
  person(8, 'in-service', 0.68, 84.3),
  person(9, 'in-service', 0.98, 94.8),
  person(10, 'in-service', 0.8, 87.9),
  person(11, 'retired', 0.9, 91.2),
  person(12, 'retired', 0.6, 80.4),
  person(13, 'retired', 0.85, 86.5, { pledging: false }),
  person(14, 'retired', 0.6, 78.8, { pledging: false }),
  person(15, 'retired', 0, 61.5, { pledging: false, frail: true }),
  person(16, 'self-employed', 0.55, 77.6),
  person(17, 'self-employed', 0.4, 70.9),
  person(18, 'self-employed', 0.7, 83.3),
  person(19, 'floating', 0.35, 66.4),
  person(20, 'floating', 0.1),
  person(21, 'self-employed', 0.65, 79.1),
  person(22, 'floating', 0.5),
]

/** One came in the last half of the year, and one moved away with membership and all. */
export const moves = [
  { subject: memberId('m-22'), on: on('07-02'), presence: 'joined-late' },
  { subject: memberId('m-19'), on: on('10-12'), presence: 'moved' },
] as const

/** Whether somebody is there the whole year, and so is graded at its end unless frail. */
export function isHereAllYear({ id }: Person): boolean {
  return moves.every(({ subject }) => subject !== id)
}

/** The community's own two: one fills in the handbooks, the other stamps them. */
export const stamp = memberId('c-01')
export const clerk = memberId('c-02')

const [secretary, deputy, discipline, organiser, publicity] = [1, 2, 3, 4, 5].map((number) =>
  memberId(`m-0${number}`),
) as [MemberId, MemberId, MemberId, MemberId, MemberId]

/** Who decides on a pledge: never one's own. */
export function committeeFor(member: string): MemberId {
  return member === secretary ? deputy : secretary
}

/** Who takes down what the public says. */
export function minutesFor(member: string): MemberId {
  return member === publicity ? organiser : publicity
}

/** Who checks, reviews and judges. */
export function reviewerFor(member: string): MemberId {
  return member === discipline ? publicity : discipline
}

/** Who stamps what the reviewer recorded. */
export function certifierFor(member: string): MemberId {
  return member === organiser ? secretary : organiser
}

export { organiser, publicity, secretary }
