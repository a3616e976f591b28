import { type MemberId, memberId, type UnitId } from 'pledgebook'
import { between, randomFor } from '../../support/random.ts'
import { branches, communities, elsewhere, residentUnits, street } from './places.ts'

/** One member as the generator knows them. Nobody has a name. */
export interface Person {
  readonly id: MemberId
  readonly category: 'in-service' | 'retired' | 'self-employed' | 'floating'
  readonly home: UnitId
  /** The community to which an in-service member of another unit reports. */
  readonly reportsTo?: UnitId
  /** Where a floating member lives. */
  readonly livesIn?: UnitId
}

/** Two numbers of the source, and one of ours: its scan says "5s", of which the last digit is lost. */
const counts = { 'in-service': 680, retired: 72, 'self-employed': 50, floating: 2 }

let count = 0
function person(
  category: Person['category'],
  home: UnitId,
  rest: Pick<Person, 'reportsTo' | 'livesIn'> = {},
): Person {
  return { id: memberId(`m-${String(++count).padStart(3, '0')}`), category, home, ...rest }
}

function times<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index))
}

/** Ten at the street: its secretary, four leaders in charge, discipline, the office, three who appraise. */
const office = times(10, () => person('in-service', street.unit))
const [head, , , , , discipline, clerk, first, second, third] = office.map(({ id }) => id) as [
  ...[MemberId, MemberId, MemberId, MemberId, MemberId],
  ...[MemberId, MemberId, MemberId, MemberId, MemberId],
]

export { clerk, discipline, head }
export const leadersInCharge: readonly MemberId[] = office.slice(1, 5).map(({ id }) => id)
/** Who looks at branches, communities and cadres, and stamps what others record. */
export const appraisers = [first, second, third] as const

/** Five cadres a community: secretary, second, discipline inspector, and two more. */
const cadresByCommunity = communities.map(({ unit }) => times(5, () => person('in-service', unit)))
export const cadres = cadresByCommunity.map((list) => list.map(({ id }) => id))
/** Daqiao's secretary until the year's second month. */
const formerSecretary = person('in-service', communities[0]!.unit)
export const former = formerSecretary.id

const leaders = residentUnits.map(({ unit }) => person('in-service', unit))
/** The leaders of the six resident units, in the order of the units. */
export const unitLeaders: readonly MemberId[] = leaders.map(({ id }) => id)

function inService(): readonly Person[] {
  const random = randomFor('communities of in-service members')
  const known = office.length + cadresByCommunity.flat().length + 1 + leaders.length
  return times(counts['in-service'] - known, (index) => {
    const reportsTo = communities[between(random, 0, communities.length - 1)]!.unit
    return person('in-service', residentUnits[index % residentUnits.length]!.unit, { reportsTo })
  })
}

const staff = inService()
const retired = times(counts.retired, (index) =>
  person('retired', branches[index % branches.length]!.unit),
)
const traders = times(counts['self-employed'], (index) =>
  person('self-employed', branches[(index * 5) % branches.length]!.unit),
)
const floating = times(counts.floating, (index) =>
  person('floating', branches[index * 7]!.unit, { livesIn: elsewhere[index]!.unit }),
)

/** One retired member leads each grid branch. */
export const gridSecretaries: readonly MemberId[] = retired
  .slice(0, branches.length)
  .map(({ id }) => id)

export const people: readonly Person[] = [
  ...office,
  ...cadresByCommunity.flat(),
  formerSecretary,
  ...leaders,
  ...staff,
  ...retired,
  ...traders,
  ...floating,
]
