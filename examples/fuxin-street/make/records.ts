import {
  type Fields,
  factId,
  type Instant,
  type MemberId,
  type RecordCommand,
  type SubjectId,
} from 'pledgebook'
import { between, pick, type Random, randomFor } from '../../support/random.ts'
import { appraisedBranches, appraisedCadres, appraisedCommunities } from './appraised.ts'
import { at, on, two, type Unnumbered } from './command.ts'
import { appraisers, cadres, clerk, gridSecretaries, type Person, people } from './people.ts'
import { branches, communities } from './places.ts'

type Step = Unnumbered<RecordCommand>

/** One thing that happened, who wrote it down, and who stamped it: nobody where it still waits. */
interface Happening {
  readonly id: string
  readonly kind: string
  readonly subject: SubjectId
  readonly day: string
  readonly fields: Fields
  readonly by: MemberId
  readonly stamp?: MemberId
}

const [first, second, third] = appraisers

function happened({ id, kind, subject, day, fields, by, stamp }: Happening): readonly Step[] {
  const fact = factId(id)
  const evidence = [{ kind: 'page', ref: `pages/${id}` }]
  const recordedAt: Instant = at(day, 17, 30)
  return [
    {
      ...{ type: 'record', at: recordedAt, actor: by, fact, kind, subject, on: on(day) },
      ...{ fields, evidence },
    },
    ...(stamp ? [{ type: 'certify', at: at(day, 18), actor: stamp, fact } as const] : []),
  ]
}

function someDay(random: Random, month = between(random, 1, 12)): string {
  return `2026-${two(month)}-${two(between(random, 2, 27))}`
}

/** Everything that was written down in the year. */
export function recordCommands(): readonly Step[] {
  return [
    ...ofBranches(),
    ...ofCommunities(),
    ...ofCadres(),
    ...monthlyMeetings(),
    ...people.flatMap(ofMember),
  ].flatMap(happened)
}

function ofBranches(): readonly Happening[] {
  return appraisedBranches.flatMap(({ off }, index) =>
    off.map(([points, finding], place) => ({
      id: shortfallOf(index, place),
      kind: 'branch-shortfall',
      subject: branches[index]!.unit,
      day: someDay(randomFor(`shortfall ${index} ${place}`)),
      fields: { points, finding },
      ...{ by: first, stamp: clerk },
    })),
  )
}

/** The id of one deduction of a branch. */
export function shortfallOf(branch: number, place: number): string {
  return `off-${branches[branch]!.unit}-${place + 1}`
}

function ofCommunities(): readonly Happening[] {
  return appraisedCommunities.flatMap((list, index) =>
    list.map((fields, place) => ({
      id: `off-${communities[index]!.unit}-${place + 1}`,
      kind: 'community-shortfall',
      subject: communities[index]!.unit,
      day: someDay(randomFor(`community ${index} ${place}`)),
      fields: { ...fields },
      ...{ by: second, stamp: clerk },
    })),
  )
}

function ofCadres(): readonly Happening[] {
  return appraisedCadres.flatMap((list, community) =>
    list.flatMap((cadre, index) => {
      const subject = cadres[community]![index]!
      const random = randomFor(`cadre ${subject}`)
      // The inspector keeps the book of attendance; one's own page is kept by the street.
      const inspector = cadres[community]![2]!
      const by = subject === inspector ? third : inspector
      const book = (what: string, times: number, days?: number) =>
        Array.from({ length: times }, (_, place) => ({
          id: `${what}-${subject}-${place + 1}`,
          kind: 'attendance',
          ...{ subject, day: someDay(random), by, stamp: clerk },
          fields: days === undefined ? { what } : { what, days },
        }))
      const { late, early, sickDays, personalDays, lapses } = cadre
      return [
        ...book('late', late),
        ...book('early-leave', early),
        ...(sickDays === undefined ? [] : book('sick-leave', 1, sickDays)),
        ...(personalDays === undefined ? [] : book('personal-leave', 1, personalDays)),
        ...lapses.map(([ground, points, finding], place) => ({
          id: `lapse-${subject}-${place + 1}`,
          kind: 'duty-lapse',
          ...{ subject, day: someDay(random), by: third, stamp: clerk },
          fields: { ground, points, finding },
        })),
      ]
    }),
  )
}

// Secretaries at the quota's edge: by their own points neither is excellent, with five stars either is.
const missedAtEdge = new Map([
  [4, [2, 5, 8]],
  [9, [3, 6, 11]],
])

/** Grid secretaries meet once a month, and miss a few meetings. */
function monthlyMeetings(): readonly Happening[] {
  return gridSecretaries.flatMap((subject, index) => {
    const random = randomFor(`meetings ${subject}`)
    const some = Array.from({ length: between(random, 1, 4) }, () => between(random, 1, 12))
    const missed = missedAtEdge.get(index) ?? some
    return Array.from({ length: 12 }, (_, month) => month + 1)
      .filter((month) => !missed.includes(month))
      .map((month) => ({
        id: `meeting-${subject}-${two(month)}`,
        kind: 'monthly-meeting',
        ...{ subject, day: `2026-${two(month)}-25`, fields: {} },
        ...{ by: cadres[Math.floor(index / 3)]![3]!, stamp: clerk },
      }))
  })
}

/** Those who look after a member whose home is a branch: its secretary, and two cadres above it. */
function keepersOf({ id, home }: Person) {
  const branch = branches.findIndex(({ unit }) => unit === home)
  const own = gridSecretaries[branch]!
  const [, , inspector, third, fourth] = cadres[Math.floor(branch / 3)]!
  // Nobody writes down their own service: the secretary of the next branch does.
  const secretary = own === id ? gridSecretaries[(branch + 1) % branches.length]! : own
  return { secretary, inspector: inspector!, cadre: third!, other: fourth! }
}

function ofMember(person: Person): readonly Happening[] {
  switch (person.category) {
    case 'retired':
      return serviceOf(person)
    case 'self-employed':
      return checkOf(person)
    case 'floating':
      return monthlyFourOf(person)
    default:
      return []
  }
}

const roles = ['mediator', 'patrol', 'informant', 'cleaner'] as const

function serviceOf(person: Person): readonly Happening[] {
  const { id: subject } = person
  const random = randomFor(`service ${subject}`)
  const { secretary: by, cadre } = keepersOf(person)
  return Array.from({ length: between(random, 1, 3) }, (_, place) => {
    const fields = { as: pick(random, roles), hours: between(random, 4, 24) / 2 }
    const day = someDay(random)
    const waits = random() < 0.04
    const base = {
      id: `service-${subject}-${place + 1}`,
      kind: 'service',
      subject,
      day,
      fields,
      by,
    }
    return waits ? base : { ...base, stamp: cadre }
  })
}

/** How many of the ten criteria a shop meets. */
export function metBy({ id }: Person): number {
  const random = randomFor(`criteria ${id}`)
  return random() < 0.5 ? 10 : between(random, 6, 9)
}

function checkOf(person: Person): readonly Happening[] {
  const { id: subject } = person
  const random = randomFor(`shop ${subject}`)
  const { cadre: by, inspector: stamp } = keepersOf(person)
  const met = metBy(person)
  const base = { id: `shop-${subject}`, kind: 'shop-check', subject, fields: { met } }
  return [{ ...base, day: someDay(random, between(random, 9, 11)), by, stamp }]
}

const four = ['report-there', 'study', 'report-home', 'public-work'] as const

function monthlyFourOf(person: Person): readonly Happening[] {
  const { id: subject } = person
  const random = randomFor(`four ${subject}`)
  const { secretary: by, cadre: stamp } = keepersOf(person)
  return Array.from({ length: 12 }, (_, month) => two(month + 1)).flatMap((month) =>
    four
      .filter(() => random() < 0.95)
      .map((what) => ({
        id: `${what}-${subject}-${month}`,
        kind: 'monthly-four',
        ...{ subject, day: `2026-${month}-2${between(random, 0, 7)}`, fields: { what }, by, stamp },
      })),
  )
}
