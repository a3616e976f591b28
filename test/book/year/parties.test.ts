import {
  compileRulebook,
  entryMatter,
  gradeMatter,
  type Instant,
  type Matter,
  measureMatter,
  memberId,
  ok,
  type Rulebook,
  unitId,
  unwrap,
  utc,
} from 'pledgebook'
import { type Book, type EventLog, memoryLog, openBook, type Permission } from 'pledgebook/book'
import { beforeAll, describe, expect, test } from 'vitest'
import { appoint, codes, done, found, join, rules, sent, text } from '../hall.ts'

// One town in which everybody does one thing, and one objection to each kind of matter.
const within = { days: 3, count: 'calendar' } as const
const rulebook = unwrap(
  compileRulebook({
    ...text,
    id: 'parties',
    values: text.values.map(({ name, of }) => ({
      name,
      of: {
        ...{ kind: 'decided', clause: 'known', title: { en: 'known to all' } },
        ...{ within: { from: 0, to: 20 }, decidedBy: 'head', of },
      },
    })),
    manual: { clause: 'by-hand', title: { en: 'by hand' }, decidedBy: 'head' },
    measures: ['praise', 'prize'].map((clause) => ({
      ...{ clause, title: { en: clause }, measure: clause },
      ...{ grades: ['no-star'], decidedBy: 'head' },
    })),
  } satisfies Rulebook),
)

const doers = [
  ...['m-writer', 'm-approver', 'm-asker', 'm-extender', 'm-claimer', 'm-verifier', 'm-back'],
  ...['m-recorder', 'm-stamper', 'm-settler', 'm-poster', 'm-longer', 'm-publisher'],
  ...['m-decider', 'm-closer', 'm-accepter', 'm-teller', 'm-objector', 'm-judge', 'm-upholder'],
  ...['m-enterer', 'm-voider', 'm-reverser', 'm-returner', 'm-again', 'm-corrector', 'm-ender'],
]
const townsfolk = ['m-1a', 'm-1b', 'm-2a', 'm-led', 'm-s1', 'm-partner', 'm-appraiser']
const everybody = [...townsfolk, ...doers]

function openTown(log: EventLog, permissions?: readonly Permission[]): Book {
  const granted = (role: string, ...members: readonly string[]) =>
    members.map((member) => ({ member: memberId(member), role }))
  return unwrap(
    openBook({
      ...{ log, zone: utc, organisation: rules, rulebooks: [rulebook] },
      ...(permissions && { permissions }),
      grants: [
        ...granted('judge', ...everybody),
        { member: memberId('m-judge'), role: 'of-town', unit: unitId('u-town') },
        { member: memberId('m-judge'), role: 'of-branch', unit: unitId('u-1') },
        ...granted('head', 'm-decider', 'm-accepter', 'm-returner'),
        ...granted('office', 'm-publisher', 'm-closer', 'm-teller', 'm-poster'),
        ...granted('community', 'm-stamper', 'm-returner', 'm-corrector', 'm-ender'),
        ...granted('appraiser', 'm-appraiser'),
      ],
      year: {
        populations: [
          {
            ...{ name: 'members', rulebook: rulebook.ref },
            selector: { of: 'members', through: { tie: 'home' } },
          },
        ],
        hearing: {
          notice: {
            ...{ clause: 'notice', atLeast: within, audiences: ['members'] },
            ...{ ways: ['board'], waysAtLeast: 1 },
          },
          objections: {
            ...{ clause: 'objections', mayObject: ['subject', 'member'], grounds: [], evidence: 0 },
            ...{ window: { ...within, from: 'notice-start' }, late: 'refused', rounds: 1 },
            ...{ answer: { days: 5, count: 'calendar' }, ruledBy: ['judge'], appeal: null },
          },
          calendar: { zone: utc },
        },
        effect: { clause: 'effect', after: null },
        judgedBy: ['appraiser'],
        partIn: (subject) => (subject === 'm-1a' ? [memberId('m-partner')] : []),
      },
    }),
  )
}

let minute = Date.parse('2026-01-05T09:00Z')

/** Does it a minute after what was before. */
function next(book: Book, command: Parameters<typeof done>[1]) {
  minute += 60_000
  return done(book, { at: new Date(minute).toISOString() as Instant, ...command })
}

const about = { cycle: '2026' as never, population: 'members', subject: memberId('m-1a') }
const entryOf = (entry: string) =>
  entryMatter({ cycle: '2026', holder: memberId('m-1a'), entry: entry as never })
const matters = {
  pledge: { kind: 'pledge', id: 'p-1' },
  'pledge of a unit': { kind: 'pledge', id: 'p-2' },
  'pledge sent back': { kind: 'pledge', id: 'p-3' },
  fact: { kind: 'fact', id: 'f-1' },
  'fact of a unit': { kind: 'fact', id: 'f-2' },
  'fact sent back': { kind: 'fact', id: 'f-3' },
  'fact corrected': { kind: 'fact', id: 'f-4' },
  'fact withdrawn': { kind: 'fact', id: 'f-5' },
  entry: entryOf('e-1'),
  'entry voided': entryOf('e-2'),
  'entry posted': entryOf('e-3'),
  'entry that reverses': entryOf('e-4'),
  'no such entry': entryOf('e-404'),
  'no key of an entry': { kind: 'entry', id: '2026/m-1a' },
  grade: gradeMatter(about),
  measure: measureMatter(about, 'praise'),
  'decided clause': { kind: 'determination', id: 'd-1' },
  'grade by hand': { kind: 'determination', id: 'd-2' },
  'grade by hand, taken back': { kind: 'determination', id: 'd-3' },
  'grade by hand, given again': { kind: 'determination', id: 'd-5' },
  'all results': { kind: 'grades', id: '2026' },
  'all results of no cycle': { kind: 'grades', id: 'of 2026' },
  'notice of all results': { kind: 'notice', id: 'n-all' },
  'notice of a pledge': { kind: 'notice', id: 'n-pledge' },
  'notice of free text': { kind: 'notice', id: 'n-free' },
  'free text': { kind: 'the hall', id: 'its new roof, and who pays' },
  'no such pledge': { kind: 'pledge', id: 'p-404' },
  'no name at all': { kind: 'fact', id: 'what was said on Monday' },
  'no such notice as it shows': { kind: 'notice', id: 'n-loop' },
} as const satisfies Record<string, Matter>
type Name = keyof typeof matters

const envelope = {
  items: [{ text: 'Help', measure: 'Counted', quantity: { amount: 3, unit: 'times' } }],
  due: '2026-06-30',
}
const post = (notice: string, matter: Matter, from: string) => ({
  ...{ to: 'notice', type: 'post', notice, matter, content: { ref: `host:${notice}` } },
  ...{ audiences: ['members'], ways: ['board'], from },
})

async function lived(book: Book): Promise<void> {
  minute = Date.parse('2026-01-05T09:00Z')
  const people = [
    found('u-town', 'town', null),
    found('u-1', 'branch', 'u-town'),
    ...everybody.map((member) => join(member, 'u-1')),
    appoint('u-1', 'm-s1', 'secretary'),
  ]
  for (const each of people) await next(book, each)
  const terms = { period: '2026', title: { en: '2026' }, responsible: 'office' }
  const year = { to: 'cycle', cycle: '2026' }
  await next(book, { ...year, type: 'open', unit: 'u-town', ...terms, actor: 'm-publisher' })
  await next(book, { ...year, type: 'begin', actor: 'm-publisher' })
  const pledge = (id: string, type: string, actor: string, parts: object = {}) =>
    next(book, { to: 'pledge', pledge: id, type, actor, ...parts })
  const shown = { text: 'Done', evidence: [{ kind: 'photo', ref: 'host:1' }] }
  const terms1 = { kind: 'immediate', ...envelope }
  await pledge('p-1', 'propose', 'm-writer', { by: 'm-1a', with: ['m-1b'], ...terms1 })
  await pledge('p-1', 'approve', 'm-approver')
  await pledge('p-1', 'give', 'm-1b', { form: 'meeting', on: '2026-01-05' })
  const reason = 'So it is'
  await pledge('p-1', 'request-correction', 'm-asker', { due: '2026-03-01', reason })
  await pledge('p-1', 'correct', 'm-1b', shown)
  await pledge('p-1', 'extend', 'm-extender', { due: '2026-07-31', reason })
  await pledge('p-1', 'claim', 'm-claimer', shown)
  await pledge('p-1', 'verify', 'm-verifier', { outcome: 'fulfilled', excused: false, reason })
  await pledge('p-2', 'propose', 'm-writer', { by: 'u-1', led: 'm-led', ...terms1 })
  await pledge('p-2', 'refuse', 'm-back', { reason })
  await pledge('p-3', 'propose', 'm-1b', { by: 'm-1b', ...terms1 })
  await pledge('p-3', 'return', 'm-back', { reason })
  await pledge('p-3', 'revise', 'm-writer', { ...envelope, due: '2026-08-31' })
  const fact = { to: 'record', type: 'record', on: '2026-01-05', evidence: [] }
  const hours = { kind: 'service', fields: { hours: 2 } }
  await next(book, { ...fact, ...hours, fact: 'f-1', subject: 'm-1a', actor: 'm-recorder' })
  await next(book, { to: 'record', type: 'certify', fact: 'f-1', actor: 'm-stamper' })
  await next(book, { ...fact, ...hours, fact: 'f-2', subject: 'u-1', actor: 'm-recorder' })
  for (const id of ['f-3', 'f-4', 'f-5']) {
    await next(book, { ...fact, ...hours, fact: id, subject: 'm-1a', actor: 'm-recorder' })
  }
  const again = { on: '2026-01-05', fields: { hours: 3 }, evidence: [] }
  const on3 = { to: 'record', fact: 'f-3' }
  await next(book, { ...on3, type: 'return', reason, actor: 'm-returner' })
  await next(book, { ...on3, type: 'resubmit', ...again, actor: 'm-again' })
  const replacement = { ...again, ...hours, fact: 'f-6', subject: 'm-1a' }
  const correct = { to: 'record', type: 'correct', fact: 'f-4', reason, replacement }
  await next(book, { ...correct, actor: 'm-corrector' })
  const withdraw = { to: 'record', type: 'withdraw', reason }
  await next(book, { ...withdraw, fact: 'f-5', actor: 'm-ender' })
  const account = { to: 'ledger', holder: 'm-1a', cycle: '2026' }
  await next(book, { ...account, type: 'settle', entries: ['e-1'], actor: 'm-settler' })
  const lines = [{ clause: 'service', amount: 1000, facts: ['f-1'] }]
  const points = { lines, effectiveOn: '2026-01-05', rulebook: rulebook.ref }
  await next(book, { ...account, type: 'post', ...points, actor: 'm-enterer' })
  await next(book, { ...account, type: 'void', entries: ['e-2'], reason, actor: 'm-voider' })
  const reverse = { type: 'reverse', entry: 'e-1', reason, effectiveOn: '2026-01-05' }
  await next(book, { ...account, ...reverse, actor: 'm-reverser' })
  const determine = { to: 'determination', cycle: '2026', population: 'members', reason }
  const clause = { type: 'decide-clause', subject: 'm-1a', clause: 'known', points: 3 }
  await next(book, { ...determine, ...clause, id: 'd-1', actor: 'm-decider' })
  minute = Date.parse('2027-01-04T09:00Z')
  await next(book, { ...year, type: 'close', asOf: '2026-12-31', actor: 'm-closer' })
  const span = { subject: 'm-1b', grade: 'star', from: '2026-12-01', until: '2027-06-01' }
  const give = { ...determine, ...span, type: 'give-grade' }
  await next(book, { ...give, id: 'd-2', actor: 'm-accepter' })
  const toTwoA = { ...give, subject: 'm-2a' }
  await next(book, { ...toTwoA, id: 'd-3', actor: 'm-decider' })
  const back = { ...determine, type: 'withdraw-grade', subject: 'm-2a' }
  await next(book, { ...back, id: 'd-4', actor: 'm-returner' })
  await next(book, { ...toTwoA, id: 'd-5', actor: 'm-accepter' })
  await next(book, { ...year, type: 'publish', actor: 'm-publisher' })
}

const unshown: readonly Name[] = ['measure', 'grade']

/** Notices of everything, and an objection to all that they show. */
async function objected(book: Book, names: readonly Name[]): Promise<void> {
  await next(book, { ...post('n-all', matters['all results'], '2027-01-05'), actor: 'm-poster' })
  const shown: Readonly<Record<string, Matter>> = {
    'n-pledge': matters.pledge,
    'n-free': matters['free text'],
    'n-loop': { kind: 'notice', id: 'n-pool' },
    'n-pool': { kind: 'notice', id: 'n-loop' },
  }
  for (const [notice, matter] of Object.entries(shown)) {
    await next(book, { ...post(notice, matter, '2027-01-05'), actor: 'm-poster' })
  }
  const longer = { until: '2027-03-01', reason: 'Snow' }
  const extend = { to: 'notice', type: 'extend', notice: 'n-pledge', ...longer }
  await next(book, { ...extend, actor: 'm-longer' })
  for (const name of names.filter((each) => !unshown.includes(each))) {
    const matter: Matter = matters[name]
    if (matter.kind === 'notice' || name === 'all results') continue
    const notice = `n-of-${names.indexOf(name)}`
    await next(book, { ...post(notice, matter, '2027-01-05'), actor: 'm-poster' })
  }
  minute = Date.parse('2027-01-05T09:00Z')
  for (const name of names) await object(book, name)
  const free = { to: 'notice', notice: 'n-free', reason: 'Another hall' }
  await next(book, { ...free, type: 'withdraw', actor: 'm-ender' })
}

const objector = { kind: 'member', member: 'm-objector' }

function object(book: Book, name: Name) {
  const plea = { objector, reason: 'Not so', evidence: [] }
  const command = { to: 'objection', type: 'raise', matter: matters[name], objection: 'o-1' }
  return next(book, { ...command, ...plea, actor: 'm-objector' })
}

const own = 'own-case'
const before = 'judged-before'
const always = { 'm-objector': own, 'm-appraiser': before } as const
const inPledge = {
  ...{ 'm-1a': own, 'm-1b': own, 'm-partner': own, 'm-writer': own, 'm-claimer': own },
  ...{ 'm-approver': before, 'm-asker': before, 'm-extender': before, 'm-verifier': before },
} as const
const ofOneA = { 'm-1a': own, 'm-partner': own } as const

/** Who may not rule on what, and why: everybody else may. */
const table: Readonly<Record<Name, Readonly<Record<string, string>>>> = {
  pledge: inPledge,
  'pledge of a unit': { 'm-s1': own, 'm-led': own, 'm-writer': own, 'm-back': before },
  'pledge sent back': { 'm-1b': own, 'm-writer': own, 'm-back': before },
  fact: { ...ofOneA, 'm-recorder': before, 'm-stamper': before },
  'fact of a unit': { 'm-s1': own, 'm-recorder': before },
  'fact sent back': {
    ...{ ...ofOneA, 'm-recorder': before },
    ...{ 'm-returner': before, 'm-again': before },
  },
  'fact corrected': { ...ofOneA, 'm-recorder': before, 'm-corrector': before },
  'fact withdrawn': { ...ofOneA, 'm-recorder': before, 'm-ender': before },
  // It was entered with the verdict, and rests on the fact that the verdict made.
  entry: { ...ofOneA, 'm-verifier': before, 'm-settler': before, 'm-reverser': before },
  'entry voided': { ...ofOneA, 'm-recorder': before, 'm-stamper': before, 'm-voider': before },
  // What no line gives any more is taken back, and rests on no fact.
  'entry posted': { ...ofOneA, 'm-enterer': before },
  'entry that reverses': { ...ofOneA, 'm-verifier': before, 'm-reverser': before },
  'no such entry': {},
  'no key of an entry': {},
  grade: { ...ofOneA, 'm-publisher': before, 'm-decider': before },
  measure: { ...ofOneA, 'm-publisher': before, 'm-decider': before, 'm-accepter': before },
  'decided clause': { ...ofOneA, 'm-decider': before },
  'grade by hand': { 'm-1b': own, 'm-accepter': before },
  'grade by hand, taken back': { 'm-2a': own, 'm-decider': before, 'm-returner': before },
  'grade by hand, given again': { 'm-2a': own, 'm-accepter': before },
  'all results': { 'm-closer': before, 'm-publisher': before },
  'all results of no cycle': {},
  'notice of all results': { 'm-closer': before, 'm-publisher': before, 'm-poster': before },
  'notice of a pledge': { ...inPledge, 'm-poster': before, 'm-longer': before },
  'notice of free text': { 'm-poster': before, 'm-ender': before },
  'free text': {},
  'no such pledge': {},
  'no name at all': {},
  'no such notice as it shows': { 'm-poster': before },
}

/** In a book in which nothing more is kept, so that every cell sees the same one. */
async function answers(log: EventLog, name: Name) {
  const held = openTown({ ...log, append: async () => ok({ events: [], repeated: false }) })
  const found: Record<string, string> = {}
  for (const actor of everybody) {
    const command = { to: 'objection', type: 'admit', matter: matters[name], objection: 'o-1' }
    const at = new Date(minute + 60_000).toISOString() as Instant
    const said = await codes(held, sent({ ...command, reason: 'Heard', actor, at }))
    if (said.length > 0) found[actor] = said.join(' and ')
  }
  return found
}

describe('whoever has a part in a matter or judged it before does not hear an objection to it', () => {
  let log: EventLog
  const names = Object.keys(matters) as readonly Name[]
  const now = names.filter((name) => name !== 'measure')

  beforeAll(async () => {
    log = memoryLog()
    const book = openTown(log)
    await lived(book)
    await objected(book, now)
  })

  test.for(now)('%s', async (name) => {
    expect(await answers(log, name)).toEqual({ ...always, ...table[name] })
  })

  test('a measure, when the year is over', async () => {
    const later = memoryLog()
    const book = openTown(later)
    await lived(book)
    await next(book, { ...post('n-all', matters['all results'], '2027-01-05'), actor: 'm-poster' })
    minute = Date.parse('2027-01-20T09:00Z')
    await next(book, { to: 'cycle', cycle: '2026', type: 'confirm', actor: 'm-teller' })
    const measure = { to: 'appraisal', ...about, measure: 'praise' }
    const decide = { type: 'decide', outcome: 'accepted', reason: 'Well done', actor: 'm-accepter' }
    await next(book, { ...measure, ...decide })
    // Who decided on another measure of the same grade is not asked about this one.
    await next(book, { ...measure, ...decide, measure: 'prize', actor: 'm-returner' })
    await next(book, { ...measure, type: 'notify', actor: 'm-teller' })
    await next(book, { ...post('n-m', matters.measure, '2027-01-20'), actor: 'm-poster' })
    await object(book, 'measure')
    expect(await answers(later, 'measure')).toEqual({ ...always, ...table.measure })
    const again = post('n-again', matters['all results'], '2027-01-20')
    await next(book, { ...again, actor: 'm-poster' })
    await object(book, 'all results')
    const confirmed = { ...always, ...table['all results'], 'm-teller': before }
    expect(await answers(later, 'all results')).toEqual(confirmed)
  })

  test('whoever upheld one objection does not hear the next to what they made of it', async () => {
    const book = openTown(log)
    const to = { to: 'objection', matter: matters.fact }
    const raise = (objection: string, member: string) => ({
      ...{ ...to, type: 'raise', objection, objector: { kind: 'member', member } },
      ...{ reason: 'Not so', evidence: [], actor: member },
    })
    const admit = { ...to, type: 'admit', reason: 'Heard', actor: 'm-upholder' }
    minute = Date.parse('2027-01-05T11:00Z')
    await next(book, raise('o-before', 'm-2a'))
    await next(book, { ...admit, objection: 'o-1' })
    const ruled = { type: 'rule', outcome: 'partly-upheld', reason: 'So', objection: 'o-1' }
    const remedy = [{ kind: 'fact', id: 'f-1', note: 'Not all of it' }]
    await next(book, { ...admit, ...ruled, remedy })
    await next(book, raise('o-after', 'm-teller'))
    const at = new Date(minute + 60_000).toISOString() as Instant
    expect(await codes(book, sent({ ...admit, objection: 'o-after', at }))).toEqual([before])
    expect(await codes(book, sent({ ...admit, objection: 'o-before', at }))).toEqual([])
  })

  test.for([
    ['pledge', 'of-branch'],
    ['pledge of a unit', 'of-branch'],
    ['fact', 'of-branch'],
    ['entry', 'of-branch'],
    ['grade', 'of-branch'],
    ['decided clause', 'of-branch'],
    ['notice of a pledge', 'of-branch'],
    ['all results', 'of-town'],
    ['notice of all results', 'of-town'],
    ['free text', undefined],
  ] as const)('%s belongs where its subjects do', async ([name, where]) => {
    for (const role of ['of-town', 'of-branch'] as const) {
      const line = { clause: 'x', to: 'objection', types: ['admit'], by: [role], where: 'unit' }
      const still = { ...log, append: async () => ok({ events: [], repeated: false }) }
      const held = openTown(still, [line as Permission])
      const command = { to: 'objection', type: 'admit', matter: matters[name], objection: 'o-1' }
      const at = new Date(minute + 60_000).toISOString() as Instant
      const said = await codes(held, sent({ ...command, reason: 'Heard', actor: 'm-judge', at }))
      expect(said.includes('not-permitted'), role).toBe(role !== where)
    }
  })
})
