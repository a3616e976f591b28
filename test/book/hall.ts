import {
  type CompiledRulebook,
  compileRulebook,
  type OrganisationRules,
  type Rulebook,
  unwrap,
  utc,
} from 'pledgebook'
import { type Book, type BookOptions, type EventLog, memoryLog, openBook } from 'pledgebook/book'
import { smallest } from 'pledgebook/rulebooks'

/** A town with branches under it; every branch has a secretary and people with their homes in it. */
export const rules: OrganisationRules = {
  unitKinds: [
    {
      ...{ name: 'town', title: { en: 'town' }, root: true, under: [], home: true, coveredBy: [] },
      posts: [
        { post: 'head', least: 0, most: 3, concurrent: 3 },
        { post: 'inspector', least: 0, most: 3, concurrent: 3 },
      ],
    },
    {
      ...{ name: 'branch', title: { en: 'branch' }, root: false, under: ['town'], home: true },
      ...{ coveredBy: [], posts: [{ post: 'secretary', least: 0, most: 3, concurrent: 3 }] },
    },
  ],
  domains: [{ name: 'rural', title: { en: 'rural' } }],
  formations: [{ name: 'standalone', title: { en: 'standalone' }, temporary: false }],
  posts: ['head', 'inspector', 'secretary'].map((name) => ({ name, title: { en: name } })),
  categories: [{ name: 'plain', title: { en: 'plain' }, duties: [], managedBy: 'home' }],
  affiliations: [],
  unitAttributes: [],
  memberAttributes: [],
}

/** The smallest rulebook, by UTC, with what verdicts become and what is posted. */
export const text: Rulebook = {
  ...smallest,
  zone: 'UTC',
  pledges: {
    ...smallest.pledges,
    perMember: { atLeast: 0, atMost: 2 },
    comments: 0,
    publications: [],
    forms: ['meeting'],
    facts: { verdict: 'verdict' },
  },
  posting: { value: 'total', rounding: 'half-up' },
}

export const rulebook: CompiledRulebook = unwrap(compileRulebook(text))

let count = 0

/** An id that no other command has. */
export function nextId(): string {
  count += 1
  return `c-${count}`
}

/** A book of the town on a log. */
export function openHall(options: Partial<BookOptions> = {}, log: EventLog = memoryLog()): Book {
  return unwrap(
    openBook({ log, zone: utc, organisation: rules, rulebooks: [rulebook], ...options }),
  )
}

export const early = '2026-01-05T09:00Z'

interface Sent {
  readonly to: string
  readonly type: string
  readonly [name: string]: unknown
}

/** A command with an id, an early time and a clerk, unless it says otherwise. */
export function sent<const Command extends Sent>(command: Command) {
  return { id: nextId(), at: early, actor: 'm-clerk', ...command }
}

/** Does it, or throws. */
export async function done(book: Book, command: Sent) {
  return unwrap(await book.execute(sent(command)))
}

/** The codes with which it is refused; none where it is not. */
export async function codes(book: Book, command: unknown): Promise<readonly string[]> {
  const result = await book.execute(command)
  return result.ok ? [] : result.refusals.map(({ code }) => code)
}

const founded = '2020-01-01'

export const found = (unit: string, kind: string, parent: string | null) => ({
  ...({ to: 'unit', type: 'found', unit, kind, parent, on: founded } as const),
  ...{ domain: 'rural', formation: 'standalone', name: { en: unit } },
})

export const join = (member: string, home: string, on = founded) =>
  ({ to: 'member', type: 'join', member, home, on, category: 'plain' }) as const

export const appoint = (unit: string, member: string, post: string) =>
  ({
    ...{ to: 'unit', type: 'appoint', unit, member, post, on: founded, concurrent: false },
  }) as const

export const propose = (pledge: string, by: string) =>
  ({
    ...({
      to: 'pledge',
      type: 'propose',
      pledge,
      by,
      kind: 'immediate',
      due: '2026-06-30',
    } as const),
    items: [{ text: 'Help', measure: 'Counted', quantity: { amount: 3, unit: 'times' } }],
    actor: by,
  }) as const

/** A town, two branches, a head above all, a secretary each, and two plain people in each. */
export async function peopled(book: Book): Promise<Book> {
  const steps: readonly Sent[] = [
    found('u-town', 'town', null),
    found('u-1', 'branch', 'u-town'),
    found('u-2', 'branch', 'u-town'),
    join('m-head', 'u-town'),
    appoint('u-town', 'm-head', 'head'),
    ...['1', '2'].flatMap((n): readonly Sent[] => [
      join(`m-s${n}`, `u-${n}`),
      appoint(`u-${n}`, `m-s${n}`, 'secretary'),
      join(`m-${n}a`, `u-${n}`),
      join(`m-${n}b`, `u-${n}`),
    ]),
  ]
  for (const step of steps) await done(book, step)
  return book
}
