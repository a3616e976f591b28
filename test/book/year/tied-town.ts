import {
  type CompiledRulebook,
  compileRulebook,
  type Json,
  type Rulebook,
  unwrap,
  utc,
} from 'pledgebook'
import {
  type Book,
  type BookOptions,
  type EventLog,
  memoryLog,
  openBook,
  type PopulationSetup,
  type YearReads,
} from 'pledgebook/book'
import { appoint, found, join, rules, sent, text } from '../hall.ts'

/** How a tie for the two stars of the town is settled. */
export type Settled = 'refuse' | 're-vote'

/** Two of seven have a star; points may be decided, and grades given by hand. */
function tiedRules(tie: Settled): Rulebook {
  return {
    ...text,
    id: `tied-${tie}`,
    values: text.values.map(({ name, of }) => ({
      name,
      of: {
        ...{ kind: 'decided', clause: 'known', title: { en: 'known to all' } },
        ...{ within: { from: 0, to: 20 }, decidedBy: 'head', of },
      },
    })),
    grading: { ...text.grading, order: [{ by: 'value.total', first: 'highest' }] },
    quotas: [
      {
        ...{ clause: 'two-stars', title: { en: 'two stars' }, grade: 'star', counts: 'grade' },
        ...{ share: 0.3, seats: 'down', base: 'all', tie },
      },
    ],
    afterRuling: 'rerun',
    manual: { clause: 'by-hand', title: { en: 'by hand' }, decidedBy: 'head' },
  }
}

export const cycle = '2026'
export const population = 'members'

/** The rulebooks, compiled once. */
const compiled = {
  refuse: unwrap(compileRulebook(tiedRules('refuse'))),
  're-vote': unwrap(compileRulebook(tiedRules('re-vote'))),
}

/** The same for the branches, of which one of two has a star, by another text where one is given. */
export function branchRules(parts: Partial<Rulebook> = {}): CompiledRulebook {
  const { manual: _, quotas = [], posting: __, pledges: ___, ...rules } = tiedRules('refuse')
  const half = quotas.map((each) => ({ ...each, share: 0.5 }))
  return unwrap(compileRulebook({ ...rules, id: 'tied-branches', quotas: half, ...parts }))
}

/** What a town may have besides its members' year. */
export interface Besides extends Pick<BookOptions, 'permissions' | 'grants'> {
  /** The rules of its branches, which are judged too and listed first. */
  readonly branches?: CompiledRulebook
  /** What the host knows of members. */
  readonly knownOf?: PopulationSetup['knownOf']
}

const within = { days: 3, count: 'calendar' } as const

const grants = [
  ...['m-clerk', 'm-1b', 'm-2b', 'm-head'].map((member) => ({ member, role: 'office' })),
  ...['m-clerk', 'm-judge'].map((member) => ({ member, role: 'judge' })),
] as unknown as NonNullable<BookOptions['grants']>

/** A book in which years run. */
export type YearBook = Book & { readonly year: YearReads }

/** A book of the town, whose members are judged together at the end of the year. */
export function openTown(
  tie: Settled,
  log: EventLog = memoryLog(),
  { branches, knownOf, ...options }: Besides = {},
): YearBook {
  const rulebook = compiled[tie]
  const others = branches ? [branches] : []
  const book = unwrap(
    openBook({
      ...{ log, zone: utc, organisation: rules, rulebooks: [rulebook, ...others], grants },
      year: {
        populations: [
          ...others.map(({ ref }) => {
            const where = { op: 'equals', left: 'subject.kind', right: 'branch' } as const
            return { name: 'branches', rulebook: ref, selector: { of: 'units', where } as const }
          }),
          {
            name: population,
            rulebook: rulebook.ref,
            selector: { of: 'members', through: { tie: 'home' } },
            ...(knownOf && { knownOf }),
          },
        ],
        hearing: {
          notice: {
            ...{ clause: 'notice', atLeast: within, audiences: ['members'] },
            ...{ ways: ['board'], waysAtLeast: 1 },
          },
          objections: {
            ...{ clause: 'objections', mayObject: ['subject'], grounds: [], evidence: 0 },
            ...{ window: { ...within, from: 'notice-start' }, late: 'refused', rounds: 1 },
            ...{ answer: { days: 5, count: 'calendar' }, ruledBy: ['judge'], appeal: null },
          },
          calendar: { zone: utc },
        },
        effect: { clause: 'effect', after: null },
        judgedBy: ['appraiser'],
        // The head of the town answers for its clerks, wherever they live.
        partIn: (subject) => (subject === 'm-2a' ? ['m-head' as never] : []),
      },
      ...options,
    }),
  )
  const { year } = book
  if (year === undefined) throw new Error('the book was opened with a year')
  return { ...book, year }
}

/** What is asked in a town, step by step, with a clock of its own. */
export interface Town {
  readonly book: YearBook
  /** Does something at a minute of its own, and says with which codes it was refused. */
  readonly codes: (command: Asked) => Promise<readonly string[]>
  /** Does it, or throws. */
  readonly done: (command: Asked) => ReturnType<typeof executed>
  /** Sets the clock. */
  readonly wait: (until: string) => void
  /** The refusals in full. */
  readonly refused: (command: Asked) => Promise<readonly Refused[]>
}

/** What is sent, but for id, time and, where the clerk acts, the actor. */
export interface Asked {
  readonly to: string
  readonly type: string
  readonly [name: string]: unknown
}

interface Refused {
  readonly code: string
  readonly subject: string
  readonly path: readonly (string | number)[]
  readonly expected: Json
  readonly actual: Json
}

async function executed(book: Book, command: Asked) {
  return unwrap(await book.execute(sent(command)))
}

/** A town at work: every command comes a minute after the one before, from the day that is set. */
function townOf(book: YearBook, from: string): Town {
  let minute = Date.parse(from)
  const timed = (command: Asked) => {
    minute += 60_000
    return sent({ at: new Date(minute).toISOString(), ...command })
  }
  const refused: Town['refused'] = async (command) => {
    const result = await book.execute(timed(command))
    return result.ok ? [] : (result.refusals as readonly Refused[])
  }
  return {
    book,
    refused,
    wait: (until) => {
      minute = Date.parse(until)
    },
    codes: async (command) => (await refused(command)).map(({ code }) => code),
    done: (command) => executed(book, timed(command)),
  }
}

/** From an empty book to a year that is about to be closed: m-1b and m-2a tie for the second star. */
export async function runningTown(tie: Settled, log?: EventLog, besides?: Besides): Promise<Town> {
  const book = openTown(tie, log, besides)
  const { done } = townOf(book, '2026-01-05T09:00Z')
  const people: readonly Asked[] = [
    found('u-town', 'town', null),
    ...['u-1', 'u-2'].map((unit) => found(unit, 'branch', 'u-town')),
    join('m-head', 'u-town'),
    appoint('u-town', 'm-head', 'head'),
    ...['1', '2'].flatMap((n) => ['s', 'a', 'b'].map((who) => join(nameIn(n, who), `u-${n}`))),
  ]
  for (const each of people) await done(each)
  const terms = { period: '2026', title: { en: 'The year 2026' }, responsible: 'office' }
  await done({ to: 'cycle', type: 'open', cycle, unit: 'u-town', ...terms })
  await done({ to: 'cycle', type: 'begin', cycle })
  for (const [subject, count] of Object.entries({ 'm-1a': 3, 'm-1b': 2, 'm-2a': 2, 'm-2b': 1 })) {
    for (let at = 1; at <= count; at++) await done(kept(subject, at))
  }
  return townOf(book, '2027-01-04T09:00Z')
}

function nameIn(branch: string, who: string): string {
  return who === 's' ? `m-s${branch}` : `m-${branch}${who}`
}

/** A pledge that somebody kept. */
function kept(subject: string, at: number): Asked {
  const fields = { fields: { outcome: 'fulfilled' }, evidence: [] }
  const fact = { fact: `f-${subject}-${at}`, kind: 'verdict', subject, on: '2026-01-05' }
  return { to: 'record', type: 'record', ...fact, ...fields }
}

export const close: Asked = { to: 'cycle', type: 'close', cycle, asOf: '2026-12-31' }
export const publish: Asked = { to: 'cycle', type: 'publish', cycle }

/** What is decided in grading. */
export function determine(type: string, parts: object): Asked {
  return { to: 'determination', type, cycle, population, reason: 'So it was agreed', ...parts }
}

export const tie = { clause: 'two-stars', grade: 'star' }

/** Who has which grade as it is published now. */
export async function gradesIn(book: YearBook): Promise<Readonly<Record<string, string | null>>> {
  const { entries } = await book.year.appraisals({ cycle: cycle as never })
  return Object.fromEntries(
    entries.map(({ subject, results }) => [subject, results.at(-1)?.grade ?? null]),
  )
}

/** A notice of the results, from the day after publishing. */
export const notice: Asked = {
  ...{ to: 'notice', type: 'post', notice: 'n-1', matter: { kind: 'grades', id: cycle } },
  ...{ content: { ref: 'host:n-1' }, audiences: ['members'], ways: ['board'], from: '2027-01-05' },
}
