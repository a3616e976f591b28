import type { BookRooms } from 'pledgebook/book'

/** One command of every type that a book takes besides those of a year, about the same people. */
type Bodies = {
  readonly [To in Exclude<
    keyof BookRooms,
    'cycle' | 'appraisal' | 'determination' | 'notice' | 'objection'
  >]: {
    readonly [Type in BookRooms[To]['command']['type']]: object
  }
}

const on = '2026-01-06'
const ground = 'A vote'
const reason = 'Seen'
const shown = { text: 'Done', evidence: [] }
const item = { text: 'Help', measure: 'Counted', quantity: { amount: 3, unit: 'times' } }
const terms = { items: [item], due: '2026-06-30' }
const fact = { kind: 'service', subject: 'm-1a', on, fields: { hours: 1 }, evidence: [] }
const details = { on, fields: { hours: 2 }, evidence: [] }
const place = { kind: 'branch', domain: 'rural', formation: 'standalone', name: { en: 'New' } }
const lines = [{ clause: 'service', amount: 1000, facts: [] }]

const bodies: Bodies = {
  unit: {
    found: { unit: 'u-9', parent: 'u-1', on, ...place },
    upgrade: { unit: 'u-1', on, kind: 'town' },
    rename: { unit: 'u-1', on, name: { en: 'One' } },
    move: { unit: 'u-1', on, parent: 'u-2' },
    reform: { unit: 'u-1', on, formation: 'standalone' },
    serve: { unit: 'u-1', on, serves: ['u-2'] },
    describe: { unit: 'u-1', on, attributes: {} },
    prolong: { unit: 'u-1', until: '2027-01-01', ground },
    dissolve: { unit: 'u-1', on, ground },
    appoint: { unit: 'u-1', on, member: 'm-1a', post: 'secretary', concurrent: false },
    'end-post': { unit: 'u-1', on, member: 'm-s1', post: 'secretary', ground },
  },
  member: {
    join: { member: 'm-9', on, home: 'u-1', category: 'plain' },
    recategorise: { member: 'm-1a', on, category: 'plain' },
    transfer: { member: 'm-1a', on, home: 'u-2' },
    affiliate: { member: 'm-1a', on, unit: 'u-2', kind: 'here' },
    'end-affiliation': { member: 'm-1a', on, unit: 'u-2', kind: 'here', ground },
    suspend: { member: 'm-1a', on, ground },
    resume: { member: 'm-1a', on, ground },
    'describe-member': { member: 'm-1a', on, attributes: {} },
    leave: { member: 'm-1a', on, ground },
  },
  pledge: {
    propose: {
      pledge: 'p-9',
      by: 'm-1a',
      with: ['m-1b'],
      led: 'm-1a',
      kind: 'immediate',
      ...terms,
    },
    comment: { pledge: 'p-1', commenter: 'c-1', fits: true },
    approve: { pledge: 'p-1' },
    return: { pledge: 'p-1', reason },
    refuse: { pledge: 'p-1', reason },
    revise: { pledge: 'p-1', ...terms },
    publish: { pledge: 'p-1', way: 'board', on, where: 'Hall' },
    give: { pledge: 'p-1', form: 'meeting', on },
    progress: { pledge: 'p-1', text: 'Some' },
    check: { pledge: 'p-1', finding: 'behind', text: 'Late' },
    remind: { pledge: 'p-1', text: 'Soon' },
    'request-correction': { pledge: 'p-1', due: '2026-05-01', reason },
    correct: { pledge: 'p-1', ...shown },
    extend: { pledge: 'p-1', due: '2026-08-01', reason },
    review: { pledge: 'p-1', month: '2026-01', outcome: 'met', points: 1, reason },
    claim: { pledge: 'p-1', ...shown },
    verify: { pledge: 'p-1', outcome: 'fulfilled', excused: false, reason },
    withdraw: { pledge: 'p-1', reason },
  },
  record: {
    record: { fact: 'f-9', ...fact },
    certify: { fact: 'f-1' },
    return: { fact: 'f-1', reason },
    resubmit: { fact: 'f-1', ...details },
    correct: { fact: 'f-1', reason, replacement: { fact: 'f-9', ...fact } },
    withdraw: { fact: 'f-1', reason },
  },
  ledger: {
    post: {
      ...{ holder: 'm-1a', cycle: '2026', lines, effectiveOn: on },
      rulebook: { id: 'smallest', version: '1' },
    },
    settle: { holder: 'm-1a', cycle: '2026', entries: ['e-1'] },
    void: { holder: 'm-1a', cycle: '2026', entries: ['e-1'], reason },
    expire: { holder: 'm-1a', cycle: '2026', entries: ['e-1'] },
    reverse: { holder: 'm-1a', cycle: '2026', entry: 'e-1', reason, effectiveOn: on },
  },
  opening: {
    'bring-points': { subject: 'm-1a', cycle: '2026', clause: 'before', amount: 500, ground },
    'bring-results': {
      ...{ subject: 'm-1a', population: 'members', ground },
      results: [{ period: '2025', grade: 'star' }],
    },
    'bring-input': { subject: 'm-1a', cycle: '2026', input: 'last-year', value: 80, ground },
  },
}

/** Each desk and type, and the rest of its command. */
export const everyCommand: readonly (readonly [to: string, type: string, body: object])[] =
  Object.entries(bodies).flatMap(([to, types]) =>
    Object.entries(types).map(([type, body]: [string, object]) => [to, type, body] as const),
  )
