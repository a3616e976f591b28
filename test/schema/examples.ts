import type { LedgerCommand, LedgerEvent, SubjectInput } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import type {
  AppraisalCommand,
  AppraisalEvent,
  CycleCommand,
  CycleEvent,
  DeterminationCommand,
  DeterminationEvent,
  OpeningCommand,
  OpeningEvent,
} from '../../src/cycle/index.ts'
import type { Json, Result } from '../../src/foundation/index.ts'
import type {
  MemberCommand,
  MemberEvent,
  OrganisationRules,
  UnitCommand,
  UnitEvent,
} from '../../src/organisation/index.ts'
import type {
  NoticeCommand,
  NoticeEvent,
  NoticeRules,
  ObjectionCommand,
  ObjectionEvent,
  ObjectionRules,
  RecordCommand,
  RecordEvent,
} from '../../src/record/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import {
  type Grant,
  type Permission,
  parseAppraisalCommand,
  parseAppraisalEvent,
  parseCycleCommand,
  parseCycleEvent,
  parseDeterminationCommand,
  parseDeterminationEvent,
  parseFact,
  parseGrants,
  parseLedgerCommand,
  parseLedgerEvent,
  parseManualGrades,
  parseMemberCommand,
  parseMemberEvent,
  parseNoticeCommand,
  parseNoticeEvent,
  parseNoticeRules,
  parseObjectionCommand,
  parseObjectionEvent,
  parseObjectionRules,
  parseOpeningCommand,
  parseOpeningEvent,
  parseOrganisationRules,
  parseOverlay,
  parsePermissions,
  parsePledgeCommand,
  parsePledgeEvent,
  parseRecordCommand,
  parseRecordEvent,
  parseRegisterCommand,
  parseRegisterEvent,
  parseRulebook,
  parseRulebookCases,
  parseSheets,
  parseSubjectInput,
  parseTally,
  parseUnitCommand,
  parseUnitEvent,
} from '../../src/schema/index.ts'
import { memberId, unitId } from '../../src/vocabulary/index.ts'
import type {
  PledgeCommand,
  PledgeEvent,
  RegisterCommand,
  RegisterEvent,
} from '../../src/work/pledge/index.ts'
import { valueNodes } from './value-nodes.ts'

/** A valid value of one type, as JSON. */
export interface Example {
  readonly name: string
  readonly parse: (value: unknown) => Result<unknown>
  readonly json: Json
}

const head = { id: 'c-1', at: '2026-03-02T09:00+08:00', actor: 'm-9' }
const past = { at: '2026-03-02T09:00:00.000Z', actor: 'm-9', cause: 'c-1' }
const evidence = [
  { kind: 'photo', ref: 'host:1', digest: 'sha256:00' },
  { kind: 'page', ref: '2' },
]
const shown = { text: 'done', evidence }
const terms = {
  items: [{ text: '探访', measure: 'signed sheets', quantity: { amount: 12.5, unit: 'hours' } }],
  due: '2026-12-31',
}
const review = { month: '2026-03', outcome: 'met', points: 5.5, reason: 'as promised' }

const pledge = { ...head, pledge: 'p-1' }

/** One or more of every command to a pledge. The record demands every verb. */
const pledgeCommands: Readonly<Record<PledgeCommand['type'], readonly object[]>> = {
  propose: [
    { ...terms, post: 'post-1', by: 'm-1', with: ['m-2'], led: 'm-1', kind: 'annual' },
    { ...terms, by: 'm-1', kind: 'annual' },
  ],
  comment: [
    { commenter: 'c-7', fits: true },
    { commenter: 'c-8', fits: false, text: 'much' },
  ],
  approve: [{}],
  return: [{ reason: 'vague' }],
  refuse: [{ reason: 'no' }],
  revise: [terms],
  publish: [
    { way: 'notice-board', on: '2026-01-05', where: 'at the gate', audience: 30 },
    { way: 'notice-board', on: '2026-01-05', where: 'at the gate' },
  ],
  give: [
    { form: 'oath', on: '2026-01-05' },
    { form: 'oath', on: '2026-01-05', where: 'hall' },
  ],
  progress: [{ toward: { item: 0, amount: 1.5 }, ...shown }, { text: 'well' }],
  check: [{ finding: 'behind', ...shown }],
  remind: [{ text: 'soon' }],
  'request-correction': [{ due: '2026-04-01', reason: 'late' }],
  correct: [shown],
  extend: [{ due: '2027-01-31', reason: 'floods' }],
  review: [review],
  claim: [shown],
  verify: [{ outcome: 'partly-fulfilled', excused: true, evidence, reason: 'seen' }],
  withdraw: [{ reason: 'moved' }],
}

const happened = { ...past, pledge: 'p-1' }

/** One or more of every event of a pledge. */
const pledgeEvents: Readonly<Record<PledgeEvent['type'], readonly object[]>> = {
  proposed: [
    { ...terms, post: null, by: 'm-1', with: [], led: null, kind: 'annual' },
    { ...terms, post: 'post-1', by: 'm-1', with: ['m-2'], led: 'm-2', kind: 'annual' },
  ],
  commented: [
    { commenter: 'c-7', fits: true, text: null },
    { commenter: 'c-7', fits: true, text: 'yes' },
  ],
  returned: [{ reason: 'vague' }],
  refused: [{ reason: 'no' }],
  revised: [{ ...terms, post: null }],
  approved: [{ on: '2026-01-05' }],
  published: [{ way: 'notice-board', on: '2026-01-05', where: 'at the gate', audience: null }],
  given: [{ form: 'oath', on: '2026-01-05', where: null }],
  started: [{ on: '2026-01-05' }],
  progressed: [
    { toward: null, ...shown },
    { toward: { item: 0, amount: 2 }, ...shown },
  ],
  checked: [{ finding: 'on-course', ...shown }],
  reminded: [{ text: 'soon' }],
  'correction-requested': [{ due: '2026-04-01', reason: 'late' }],
  corrected: [shown],
  extended: [{ due: '2027-01-31', reason: 'floods' }],
  reviewed: [review],
  claimed: [{ on: '2026-12-30', ...shown }],
  verified: [{ on: '2026-12-31', outcome: 'fulfilled', excused: false, evidence, reason: 'seen' }],
  withdrawn: [{ reason: 'moved' }],
}

const place = { member: 'm-1', cycle: '2026', pledge: 'p-1' }

/** Every command to a register. */
const registerCommands: Readonly<Record<RegisterCommand['type'], readonly object[]>> = {
  enter: [{ ...place, kind: 'annual' }],
  release: [{ ...place, because: 'withdrawn' }],
}

/** Every event of a register. */
const registerEvents: Readonly<Record<RegisterEvent['type'], readonly object[]>> = {
  entered: [{ ...place, kind: 'annual' }],
  released: [{ ...place, because: 'refused' }],
}

const brought = {
  points: { subject: 'm-1', ground: 'page 12', cycle: '2026', clause: 'before', amount: -500 },
  results: {
    ...{ subject: 'm-1', ground: 'page 12', population: 'members' },
    results: [
      { period: '2025', grade: 'star' },
      { period: '2024', grade: null },
    ],
  },
  input: { subject: 'm-1', ground: 'page 12', cycle: '2026', input: 'last-year', value: 86.5 },
}

/** Every command about what was before. */
const openingCommands: Readonly<Record<OpeningCommand['type'], readonly object[]>> = {
  'bring-points': [brought.points],
  'bring-results': [brought.results],
  'bring-input': [brought.input],
}

/** Every event about what was before. */
const openingEvents: Readonly<Record<OpeningEvent['type'], readonly object[]>> = {
  'points-brought': [brought.points],
  'results-brought': [brought.results],
  'input-brought': [brought.input],
}

/** What people decide in grading, as each is said in a command and in an event. */
const determined = {
  seats: { clause: '5.1', grade: 'star', seated: ['m-1'], reason: 'drawn by lot' },
  tie: { below: 'no-star', seats: 1, tied: ['m-1', 'm-2'] },
  votes: [
    { subject: 'm-1', votes: 7 },
    { subject: 'm-2', votes: 0 },
  ],
  taken: { decision: 'c-0', reason: 'misread' },
  grade: {
    ...{ subject: 'm-1', grade: 'star', from: '2026-12-01', until: '2027-06-01' },
    reason: 'long illness',
  },
  clause: { subject: 'm-1', clause: '3', reason: 'known to all' },
  lifted: {
    ...{ decision: 'c-0', reason: 'not so' },
    ruling: {
      matter: { kind: 'grade', id: 'g-1' },
      objection: 'o-1',
      at: '2026-03-02T09:00:00.000Z',
    },
  },
  nobody: { subject: 'm-1', reason: 'misread' },
}

const population = { cycle: '2026:fuxin', population: 'members' }

/** Every command by which people decide in grading. */
const determinationCommands: Readonly<Record<DeterminationCommand['type'], readonly object[]>> = {
  'decide-tie': [determined.seats, { ...determined.seats, votes: determined.votes }],
  'reopen-tie': [determined.taken],
  'give-grade': [determined.grade],
  'withdraw-grade': [determined.nobody],
  'decide-clause': [determined.clause, { ...determined.clause, points: 12.5 }],
  'withdraw-clause': [determined.clause],
  lift: [determined.lifted, { ...determined.lifted, subject: 'm-1' }],
}

/** Every event of what people decided in grading. */
const determinationEvents: Readonly<Record<DeterminationEvent['type'], readonly object[]>> = {
  'tie-decided': [
    { ...determined.seats, ...determined.tie },
    {
      ...{ ...determined.seats, ...determined.tie, below: null },
      ...{ rank: 2, settledBy: 're-vote', votes: determined.votes },
    },
  ],
  'tie-reopened': [determined.taken],
  'grade-given': [determined.grade],
  'grade-withdrawn': [determined.nobody],
  'clause-decided': [determined.clause, { ...determined.clause, points: 12.5 }],
  'clause-withdrawn': [determined.clause],
  lifted: [determined.lifted],
}

const details = { on: '2026-03-01', fields: { hours: 2.5, what: '扫雪', ok: true }, evidence }
const content = { ...details, kind: 'service', subject: 'm-1' }

/** Every command about a fact. */
const recordCommands: Readonly<Record<RecordCommand['type'], readonly object[]>> = {
  record: [content, { ...content, corrects: 'f-0' }],
  certify: [{}],
  return: [{ reason: 'no sheet' }],
  resubmit: [details],
  correct: [{ reason: 'wrong day', replacement: { ...content, fact: 'f-2' } }],
  withdraw: [{ reason: 'twice' }],
}

/** Every event of a fact. */
const recordEvents: Readonly<Record<RecordEvent['type'], readonly object[]>> = {
  recorded: [
    { ...content, needsStamp: true },
    { ...content, needsStamp: false, corrects: 'f-0' },
  ],
  certified: [{}],
  returned: [{ reason: 'no sheet' }],
  resubmitted: [{ ...details, needsStamp: true }],
  corrected: [{ reason: 'wrong day', replacement: { ...content, fact: 'f-2' } }],
  withdrawn: [{ reason: 'twice' }],
}

const account = { holder: 'm-1', cycle: '2026' }
const rulebook = { id: 'grid-branch', version: '2026-1' }
const entry = {
  id: 'e-1',
  from: { kind: 'issuer', clause: 'task' },
  to: { kind: 'holder', holder: 'm-1', account: 'merit' },
  amount: 5500,
  clause: 'task',
  rulebook,
  facts: ['f-1'],
  effectiveOn: '2026-03-31',
  recordedAt: '2026-04-01T09:00Z',
  recordedBy: 'm-9',
}

/** Every command about points. */
const ledgerCommands: Readonly<Record<LedgerCommand['type'], readonly object[]>> = {
  post: [
    {
      rulebook,
      lines: [
        { clause: 'task', amount: 5500, facts: ['f-1'] },
        { clause: 'less', amount: -9_007_199_254_740_991, facts: [] },
      ],
      effectiveOn: '2026-03-31',
      settleBy: '2026-05-01T24:00+08:00',
    },
    { rulebook, lines: [], effectiveOn: '2026-03-31' },
  ],
  settle: [{ entries: ['e-1'] }],
  void: [{ entries: ['e-1'], reason: 'twice' }],
  expire: [{ entries: ['e-1', 'e-2'] }],
  reverse: [{ entry: 'e-1', reason: 'wrong', effectiveOn: '2026-04-01' }],
}

/** Every event of an account. */
const ledgerEvents: Readonly<Record<LedgerEvent['type'], readonly object[]>> = {
  entered: [{ entry: { ...entry, settleBy: '2026-05-01T00:00Z' } }, { entry }],
  settled: [{ entry: 'e-1' }],
  voided: [{ entry: 'e-1', reason: 'twice' }],
  expired: [{ entry: 'e-1' }],
  reversed: [{ entry: { ...entry, id: 'e-2', reverses: 'e-1', reason: 'wrong' } }],
}

const since = { on: '2026-07-01' }
const grounded = { ...since, ground: 'class three in 2025' }
const name = { en: 'Daqiao', 'zh-CN': '大桥' }
const founded = {
  ...since,
  kind: 'branch',
  domain: 'community',
  formation: 'joint',
  parent: null,
  name,
}
const attributes = { 'venue-area': 120.5, rural: false, trade: 'teaching' }
const post = { member: 'm-1', post: 'secretary' }

/** Every command about a unit. */
const unitCommands: Readonly<Record<UnitCommand['type'], readonly object[]>> = {
  found: [
    founded,
    { ...founded, ...grounded, parent: 'u-2', serves: ['u-3'], attributes, until: '2026-10-01' },
  ],
  upgrade: [
    { ...since, kind: 'general-branch' },
    { ...grounded, kind: 'general-branch' },
  ],
  rename: [{ ...since, name }],
  move: [
    { ...since, parent: 'u-2' },
    { ...since, parent: null },
  ],
  reform: [{ ...since, formation: 'standalone' }],
  serve: [
    { ...since, serves: ['u-3', 'u-4'] },
    { ...since, serves: [] },
  ],
  describe: [{ ...since, attributes }],
  prolong: [{ until: '2027-01-01' }, { until: null, ground: 'needed for longer' }],
  dissolve: [grounded],
  appoint: [
    { ...since, ...post, concurrent: false },
    { ...grounded, ...post, concurrent: true, until: '2027-01-01' },
  ],
  'end-post': [{ ...grounded, ...post }],
}

/** Every event of a unit. */
const unitEvents: Readonly<Record<UnitEvent['type'], readonly object[]>> = {
  founded: [
    { ...founded, serves: [], attributes: {} },
    { ...founded, ...grounded, parent: 'u-2', serves: ['u-3'], attributes, until: '2026-10-01' },
  ],
  upgraded: [{ ...grounded, kind: 'general-branch' }],
  renamed: [{ ...since, name }],
  moved: [
    { ...since, parent: 'u-2' },
    { ...since, parent: null },
  ],
  reformed: [{ ...since, formation: 'standalone' }],
  serves: [{ ...since, serves: ['u-3', 'u-4'] }],
  described: [{ ...since, attributes }],
  prolonged: [{ until: '2027-01-01' }, { until: null, ground: 'needed for longer' }],
  dissolved: [grounded],
  appointed: [
    { ...since, ...post, concurrent: false },
    { ...grounded, ...post, concurrent: true, until: '2027-01-01' },
  ],
  'post-ended': [{ ...grounded, ...post, from: '2026-01-01' }],
}

const joined = { ...since, home: 'u-1', category: 'retired' }
const activity = { unit: 'u-2', kind: 'residence' }

/** Every command about a member's belonging. */
const memberCommands: Readonly<Record<MemberCommand['type'], readonly object[]>> = {
  join: [joined, { ...joined, ...grounded, attributes }],
  recategorise: [{ ...since, category: 'floating' }],
  transfer: [{ ...grounded, home: 'u-2' }],
  affiliate: [
    { ...since, ...activity },
    { ...since, ...activity, until: '2026-10-01' },
  ],
  'end-affiliation': [{ ...grounded, ...activity }],
  suspend: [grounded],
  resume: [grounded],
  'describe-member': [{ ...since, attributes }],
  leave: [grounded],
}

/** Every event of a member's belonging. */
const memberEvents: Readonly<Record<MemberEvent['type'], readonly object[]>> = {
  joined: [
    { ...joined, attributes: {} },
    { ...joined, ...grounded, attributes },
  ],
  recategorised: [{ ...since, category: 'floating' }],
  transferred: [{ ...grounded, home: 'u-2' }],
  affiliated: [
    { ...since, ...activity },
    { ...since, ...activity, until: '2026-10-01' },
  ],
  'affiliation-ended': [{ ...grounded, ...activity, from: '2026-01-01' }],
  suspended: [grounded],
  resumed: [{ ...grounded, from: '2026-01-01' }],
  'member-described': [{ ...since, attributes }],
  left: [grounded],
}

const matter = { kind: 'grade', id: 'm-1/2026' }
const notice = {
  matter,
  content: { ref: 'lists/2026' },
  audiences: ['members'],
  ways: ['board', 'website'],
  from: '2026-12-28',
}
const digested = { content: { ref: 'lists/2026', digest: 'sha256:00' }, replaces: 'n-0' }

/** Every command about a notice. */
const noticeCommands: Readonly<Record<NoticeCommand['type'], readonly object[]>> = {
  post: [notice, { ...notice, ...digested }],
  extend: [{ until: '2027-01-05', reason: 'the board was out of reach' }],
  withdraw: [{ reason: 'another year was named' }],
  end: [{}],
}

/** Every event of a notice. */
const noticeEvents: Readonly<Record<NoticeEvent['type'], readonly object[]>> = {
  posted: [notice, { ...notice, ...digested }],
  extended: [{ until: '2027-01-05', reason: 'the board was out of reach' }],
  withdrawn: [{ reason: 'another year was named' }],
  ended: [{}],
}

const argument = { reason: 'three hours were read as two', evidence }
const dismissal = { because: 'no-ground', reason: 'nothing is said to be wrong' }
const remedy = [{ kind: 'fact', id: 'f-1', note: 'the page shows three hours' }]
const ruling = { outcome: 'upheld', reason: 'the page shows three hours', remedy }
const heard = { on: '2026-12-29' }

/** Every command about the objections to a matter. */
const objectionCommands: Readonly<Record<ObjectionCommand['type'], readonly object[]>> = {
  raise: [
    { objector: { kind: 'subject', subject: 'm-1' }, ground: 'fact-wrong', ...argument },
    { objector: { kind: 'member', member: 'm-2' }, ...argument },
    { objector: { kind: 'public', person: '周女士' }, ...argument },
    { objector: { kind: 'anonymous', token: 'wx-71' }, reason: 'too many hours', evidence: [] },
  ],
  admit: [{ reason: 'the page is there' }],
  dismiss: [dismissal],
  withdraw: [{ objector: { kind: 'member', member: 'm-2' }, reason: 'it was explained' }],
  rule: [ruling, { outcome: 'rejected', reason: 'it shows two', remedy: [] }],
  appeal: [{ by: { kind: 'subject', subject: 'm-1' }, ...argument }],
}

/** Every event of the objections to a matter. */
const objectionEvents: Readonly<Record<ObjectionEvent['type'], readonly object[]>> = {
  raised: [
    { ...heard, matter, notice: 'n-1', late: false, ...objectionCommands.raise[0] },
    { ...heard, matter, notice: 'n-1', late: true, ...objectionCommands.raise[3] },
  ],
  admitted: [{ reason: 'the page is there' }],
  dismissed: [{ ...heard, ...dismissal }],
  withdrawn: [{ reason: 'it was explained' }],
  ruled: [{ ...heard, ...ruling }],
  appealed: [{ ...heard, by: { kind: 'public', person: '周女士' }, ...argument }],
}

const pin = { name: 'branches', rulebook, hash: 'sha256:00' }
const pinned = {
  populations: [
    { ...pin, afterRuling: 'rerun' },
    { ...pin, name: 'others' },
  ],
}
const opened = {
  unit: 'fuxin',
  title: { en: 'The year 2026', zh: '2026年度' },
  zone: 'Asia/Shanghai',
  responsible: 'office',
  ...pinned,
}
const follows = { cycle: '2025:fuxin', digest: 'sha256:01' }
const year = { id: '2026', from: '2026-01-01', until: '2027-01-01' }
const roll = { population: 'branches', in: 11, exempt: 1, out: 3, digest: 'sha256:02' }
const closed = { asOf: '2026-12-31', ...pinned, rolls: [roll] }
const inShort = {
  population: 'branches',
  subjects: 12,
  counts: [
    { grade: 'five-star', subjects: 3 },
    { grade: null, subjects: 9 },
  ],
  digest: 'sha256:03',
}
const published = { populations: [inShort], digest: 'sha256:04' }
const decided = { matter, objection: 'o-1', at: '2027-01-08T02:00:00.000Z' }
const changed = {
  ruling: decided,
  populations: [{ ...inShort, others: 1 }],
  digest: 'sha256:05',
  reason: 'the sheets carry the signatures',
}
const shownTo = { notice: 'n-1', populations: ['branches', 'others'] }

/** Every command about a cycle. */
const cycleCommands: Readonly<Record<CycleCommand['type'], readonly object[]>> = {
  open: [
    { ...opened, period: '2026' },
    { ...opened, period: '2026', follows },
  ],
  amend: [{ ...pinned, reason: 'the seats were misread' }],
  begin: [{}],
  close: [closed],
  publish: [published],
  announce: [shownTo],
  revise: [changed, { ...changed, populations: [] }],
  confirm: [{}],
  apply: [{}],
  'carry-on': [{ next: '2027' }],
}

/** Every event of a cycle. */
const cycleEvents: Readonly<Record<CycleEvent['type'], readonly object[]>> = {
  opened: [
    { ...opened, period: year },
    { ...opened, period: year, follows },
  ],
  amended: [{ ...pinned, reason: 'the seats were misread' }],
  begun: [{}],
  closed: [closed],
  published: [published],
  announced: [
    {
      ...shownTo,
      audiences: ['members'],
      digest: 'sha256:04',
      until: { date: '2027-01-12', time: '24:00' },
      closes: '2027-01-15T16:00:00.000Z',
    },
  ],
  revised: [{ ...changed, noticeAgain: ['branches'] }],
  confirmed: [{ digest: 'sha256:05' }],
  applied: [{ measures: { open: 0, declined: 1, carriedOut: 2, lifted: 0 } }],
  'carried-on': [
    { next: { id: '2027', from: '2027-01-01', until: '2028-01-01' }, digest: 'sha256:05' },
  ],
}

const result = { grade: 'five-star', value: '173/2', because: ['quota'], standing: 'sha256:06' }
const measure = {
  kind: 'award',
  subject: 'b-1',
  period: '2026',
  clause: '8.1',
  rulebook,
  grade: 'five-star',
  decidedBy: 'committee',
  status: 'proposed',
}
const sums = {
  rank: 1,
  run: [
    { period: '2025', grade: 'five-star' },
    { period: '2024', grade: null },
  ],
  money: { currency: 'CNY', decimals: 2, minor: 9_007_199_254_740_991 },
  withheld: { currency: 'CNY', decimals: 2, minor: -4800 },
}
const of = { measure: '8.1' }
const revisedBy = { ruling: decided, because: 'quota', reason: 'the seat went to b-2' }
const done = { on: '2027-01-29', evidence }

/** Every command about an appraisal. */
const appraisalCommands: Readonly<Record<AppraisalCommand['type'], readonly object[]>> = {
  grade: [{ result }, { result: { ...result, grade: null, value: '0/1', because: [] } }],
  revise: [{ result, ...revisedBy }],
  confirm: [{}],
  propose: [{ measures: [measure, { ...measure, ...sums }] }],
  decide: [
    { ...of, outcome: 'accepted', reason: 'earned' },
    { ...of, outcome: 'declined', reason: 'another was given' },
  ],
  notify: [of],
  lift: [{ ...of, ruling: decided, reason: 'not due' }],
  'carry-out': [{ ...of, ...done }],
  carry: [{}],
}

/** Every event of an appraisal. */
const appraisalEvents: Readonly<Record<AppraisalEvent['type'], readonly object[]>> = {
  graded: [{ period: '2026', rulebook, hash: 'sha256:00', result }],
  revised: [{ result, ...revisedBy }],
  confirmed: [{ digest: 'sha256:05' }],
  proposed: [{ measures: [measure, { ...measure, ...sums }] }],
  decided: [{ ...of, outcome: 'accepted', reason: 'earned' }],
  notified: [
    { ...of, on: '2027-01-23', until: { date: '2027-01-28', time: '24:00' } },
    { ...of, on: '2027-01-23', until: null },
  ],
  lifted: [{ ...of, ruling: decided, reason: 'not due' }],
  'carried-out': [{ ...of, ...done }],
  carried: [{ next: '2027' }],
}

const judged = { cycle: '2026:fuxin', population: 'branches', subject: 'b-1' }

const dayCount = { days: 10, count: 'calendar' } as const

/** Five working days, before members and residents. */
export const noticeRules: NoticeRules = {
  clause: 'notice',
  atLeast: { days: 5, count: 'working' },
  audiences: ['members', 'residents'],
  ways: ['board', 'website'],
  waysAtLeast: 1,
}

/** Everyone may object, and appeal once. */
export const objectionRules: ObjectionRules = {
  clause: 'objection',
  mayObject: ['subject', 'member', 'public', 'anonymous'],
  grounds: ['fact-wrong', 'rule-misread'],
  evidence: 1,
  window: { ...dayCount, from: 'notice-end' },
  late: 'received',
  rounds: 2,
  answer: dayCount,
  ruledBy: ['supervision-group'],
  appeal: {
    mayAppeal: ['objector', 'subject'],
    within: dayCount,
    answer: dayCount,
    ruledBy: ['committee'],
  },
}

/** Lines of every kind: by posts, by anyone, for nobody. */
export const permissions: readonly Permission[] = [
  { clause: '1.1', to: 'pledge', types: ['propose', 'give'], by: 'anyone', where: 'own' },
  { clause: '1.2', to: 'pledge', types: ['approve'], by: ['secretary', 'clerk'], where: 'unit' },
  { clause: '1.3', to: 'unit', types: ['found'], by: ['secretary'], where: 'above' },
  { clause: '1.4', to: 'cycle', types: [], by: [], where: 'anywhere' },
  {
    ...{ clause: '1.5', to: 'unit', types: ['appoint'], by: ['secretary'] },
    ...{ where: 'unit', alone: 'here' },
  },
]

/** Roles everywhere and in one unit, for good and for some days. */
export const grants: readonly Grant[] = [
  { member: memberId('m-1'), role: 'clerk' },
  { member: memberId('m-1'), role: 'clerk', unit: unitId('u-1') },
  {
    ...{ member: memberId('m-2'), role: 'teller', unit: unitId('u-1') },
    ...{ from: civilDate('2026-01-01'), until: civilDate('2027-01-01') },
  },
]

/** Rules of an organisation in which every part stands once. */
export const organisationRules: OrganisationRules = {
  unitKinds: [
    {
      ...titled('branch'),
      root: true,
      under: ['branch'],
      posts: [{ post: 'secretary', least: 0, most: 1, concurrent: 1 }],
      home: true,
      coveredBy: [],
    },
  ],
  domains: [titled('community')],
  formations: [{ ...titled('joint'), temporary: true }],
  posts: [titled('secretary')],
  categories: [
    {
      ...titled('retired'),
      strivesFor: titled('warm-in-old-age'),
      duties: ['service-day'],
      managedBy: 'residence',
    },
    { ...titled('in-service'), duties: [], managedBy: 'home' },
  ],
  affiliations: [{ ...titled('residence'), at: ['branch'], most: 2 }],
  unitAttributes: [{ name: 'venue-area', type: 'number', from: 0, to: 9999.5, decimals: 1 }],
  memberAttributes: [
    { name: 'years', type: 'number', from: 0, to: 90, decimals: 0, optional: true, unit: 'years' },
    { name: 'trade', type: 'choice', options: ['teaching', 'nursing'], title: { zh: '行业' } },
    { name: 'frail', type: 'flag' },
    { name: 'remark', type: 'text', longest: 200 },
  ],
}

function titled(name: string) {
  return { name, title: { en: name, zh: '名' } }
}

/** A fact that the grid branch's catalogue knows. */
export const fact = {
  id: 'f-1',
  kind: 'service',
  subject: 'm-017',
  on: '2026-03-14',
  fields: { hours: 1.5, what: 'sweeping' },
  evidence,
  recordedBy: 'm-017',
  certifiedBy: 'm-9',
}

/** A tally of the grid branch's members. */
const tally = {
  group: 'members',
  entitled: 20,
  present: 16,
  counts: [
    { choice: 'excellent', count: 11 },
    { choice: 'basic', count: 3 },
  ],
  invalid: 1,
}

/** A box of sheets: with a name and without, of choices and of marks, and a blank. */
const sheets = [
  { by: 'm-1', entries: [{ subject: 'm-2', says: ['good'] }] },
  {
    entries: [
      { subject: 'm-2', says: [92.5, 'good'] },
      { subject: 'm-3', says: [] },
    ],
  },
  { entries: [] },
]

/** Two grades that people gave by hand. */
const manualGrades = {
  asOf: '2026-08-01',
  grades: ['m-017', 'm-018'].map((subject) => ({
    ...{ subject, grade: 'star', reason: 'rescued two people', by: 'm-001' },
    ...{ from: '2026-07-01', until: '2027-01-01' },
  })),
}

/** A tally of a group that gives marks. */
const marked = {
  group: 'judges',
  counts: [],
  marks: [
    { points: 92.5, count: 2 },
    { points: 80, count: 1 },
  ],
}

/** One member of the grid branch. */
export const subject = {
  subject: 'm-017',
  period: '2026',
  attributes: { category: 'in-service', frail: false, pledging: true },
  inputs: { 'last-year': 86.5 },
  facts: [
    fact,
    {
      id: 'f-2',
      kind: 'pledge-month',
      subject: 'm-017',
      on: '2026-04-30',
      fields: { outcome: 'met', points: 5.5, reason: 'as promised', pledge: 'p-1' },
      certifiedBy: 'm-9',
    },
  ],
  tallies: [tally, { group: 'residents', counts: [{ choice: 'qualified', count: 4 }] }],
  history: [
    { period: '2025', grade: 'five-star' },
    { period: '2024', grade: null },
  ],
  asOf: '2026-12-31',
} satisfies { readonly [K in keyof SubjectInput]: unknown }

const quorum = {
  anyOf: [
    { group: 'members', count: 'present', of: 'entitled', share: '2/3', strictly: true },
    { group: 'judges', count: 'cast', of: 'present', share: 0.5, strictly: '?' },
  ],
  failed: 'missing',
}

/** Every clause about ballots, each part once. */
const ballotNodes = [
  {
    kind: 'tallies',
    clause: 'mean',
    groups: [
      { group: 'judges', weight: 0.6, trim: { above: 4, each: '1/5', rounding: 'down' } },
      { group: 'members', weight: 0.4, atLeast: 3, quorum },
    ],
    missingGroup: 'zero',
    quorum,
  },
  {
    kind: 'share',
    clause: 'competent',
    group: 'members',
    choices: ['excellent'],
    of: 'present',
    full: 100,
    none: 'zero',
    quorum,
  },
  {
    kind: 'plurality',
    clause: 'most',
    groups: [{ group: 'members', weight: 1, atLeast: 2 }],
    tie: 'lower',
    missingGroup: 'reweight',
    quorum,
  },
]

/** Every part that a rulebook can have, each once: for its shape, not to be run. */
const everyPart = {
  ...gridBranch,
  inForce: { from: '2026-01-01', until: '2027-01-01' },
  cycle: { kind: 'cycle', anchor: '2025-09-01', months: 12 },
  raters: [
    { group: 'judges', title: { en: 'judges' }, marks: { from: 0, to: 100, decimals: 1 } },
    { group: 'members', scores: [{ choice: 'excellent', points: 100 }] },
  ],
  values: [
    {
      name: 'total',
      of: {
        kind: 'less',
        clause: 'total',
        from: {
          kind: 'sum',
          clause: 'all',
          of: [
            { kind: 'constant', clause: 'full', points: 100 },
            { kind: 'linked', clause: 'unit', link: 'unit', times: 0.1 },
            ...ballotNodes,
            ...valueNodes,
          ],
        },
        deductions: [
          {
            kind: 'facts',
            clause: 'late',
            fact: 'late',
            where: {
              op: 'not',
              of: {
                op: 'any',
                of: [
                  { op: 'between', left: 'fact.hours', right: { from: 1, to: 2, ends: '(]' } },
                  { op: 'in', left: 'fact.kind', right: ['a', 1, true] },
                  {
                    op: 'above',
                    left: { count: 'x', where: { op: 'known', left: 'fact.y' } },
                    right: 0,
                  },
                  { op: 'at-most', left: { count: 'x' }, right: 0 },
                  { op: 'below', left: 'input.z', right: -1.5 },
                ],
              },
            },
            value: { kind: 'fixed', points: 1 },
            caps: [{ per: { kind: 'cycle', anchor: '2025-09-01', months: 1 }, points: 2 }],
            floor: -1,
            every: { window: 'week', unmet: 'refuse' },
          },
        ],
        floor: 0,
      },
    },
  ],
  catalogue: {
    ...gridBranch.catalogue,
    links: [
      { name: 'branch', title: { en: 'branch' }, population: 'branches', grades: ['five-star'] },
      { name: 'unit', population: 'units', grades: ['a', 'b'], value: { from: -1.5, to: 100 } },
    ],
  },
  profiles: [
    {
      clause: 'p1',
      when: { op: 'equals', left: 'link.branch', right: 'five-star' },
      exempt: [{ of: 'late', points: 1 }],
      outcome: 'graded',
      inBase: false,
    },
  ],
  grading: {
    ...gridBranch.grading,
    fractions: 'half-even',
    source: '§ 3',
    order: [
      { by: 'value.total', first: 'highest' },
      { by: 'subject.years', first: 'lowest' },
    ],
    steps: { clause: 'steps', up: 1, down: 2, without: 'earlier', vetoes: 'free', quotas: '?' },
  },
  quotas: [
    {
      clause: 'q1',
      title: { en: 'a third' },
      source: '§ 4',
      grade: 'five-star',
      counts: 'grade-and-above',
      share: 0.3,
      seats: 'down',
      base: 'graded',
      per: 'subject.category',
      tie: 'refuse',
    },
    {
      clause: 'q2',
      grade: 'four-star',
      counts: 'grade',
      share: 1,
      seats: '?',
      base: '?',
      tie: '?',
      effect: 'reported',
    },
  ],
  manual: { clause: 'by-hand', grades: ['five-star'], decidedBy: 'town' },
  afterRuling: 'keep-seats',
  measures: [
    { clause: 'm1', measure: 'talk', grades: ['one-star'], decidedBy: 'secretary' },
    {
      clause: 'm2',
      measure: 'bonus',
      grades: ['five-star'],
      when: { op: 'known', left: 'input.z' },
      whenMissing: 'clear',
      ranks: { from: 1, to: 3 },
      run: { periods: 2, gap: 'skips' },
      amount: { kind: 'by-rank', amounts: [300, 200.5, 100], tie: 'share' },
      decidedBy: 'secretary',
    },
    { clause: 'm3', measure: 'gift', amount: { kind: 'fixed', amount: 50 }, decidedBy: 'town' },
    {
      clause: 'm4',
      measure: 'wage',
      amount: {
        kind: 'of-principal',
        of: 'subject.wage',
        share: 0.3,
        proportion: { value: 'total', full: 100 },
        rounding: 'half-even',
      },
      decidedBy: 'town',
    },
    {
      clause: 'm5',
      measure: 'shared',
      amount: { kind: 'pool', pool: { withheldBy: 'm4' }, by: 'value.total', leftover: 'stays' },
      decidedBy: 'town',
    },
    {
      clause: 'm6',
      measure: 'shared',
      amount: { kind: 'pool', pool: { fixed: 9 }, by: 'equal', leftover: '?' },
      decidedBy: 'town',
    },
    {
      clause: 'm7',
      measure: 'shared',
      amount: {
        ...{ kind: 'while-funds-last', each: 30, pool: { fixed: 100 } },
        ...{ partial: 'pay', tie: '?' },
      },
      decidedBy: 'town',
    },
  ],
  money: { currency: 'CNY', decimals: 2 },
  vetoes: [
    {
      clause: 'v1',
      when: { op: 'known', left: 'value.total' },
      whenMissing: 'refuse',
      effect: { kind: 'ungraded' },
    },
    {
      clause: 'v2',
      when: { op: 'known', left: 'value.total' },
      whenMissing: '?',
      effect: { kind: 'exactly', grade: 'one-star' },
    },
    {
      clause: 'v3',
      when: { op: 'equals', left: 'link.branch', right: 'five-star' },
      whenMissing: 'clear',
      effect: { kind: 'at-least', grade: 'one-star' },
    },
  ],
  allows: [
    {
      kind: 'add',
      clause: 'a1',
      to: 'total',
      atMost: 5,
      each: { from: 0, to: 2 },
      together: { from: 0, to: 5 },
    },
    { kind: 'set', clause: 'a2', of: 'm', field: 'weight', part: 'x', from: 0.2, to: 0.8 },
    { kind: 'choose', clause: 'a3', of: 'g', field: 'fractions', among: ['down', 'up'] },
    { kind: 'veto', clause: 'a4', atMost: 1, notBelow: 'one-star' },
    { kind: 'veto', clause: 'a5', atMost: 0, title: { en: 'none' }, source: 'here' },
  ],
}

/** An overlay with every kind of change, on whatever allows them. */
const overlay = {
  id: 'town',
  version: '1',
  title: { en: 'Town rules' },
  source: 'Town notice 4',
  inForce: { from: '2026-01-01', until: '2027-01-01' },
  over: { id: 'county', version: '3' },
  declares: {
    facts: gridBranch.catalogue.facts,
    attributes: gridBranch.catalogue.attributes,
    inputs: gridBranch.catalogue.inputs,
  },
  changes: [
    { kind: 'add', allowedBy: 'a1', item: { kind: 'constant', clause: 't1', points: 1 } },
    { kind: 'set', allowedBy: 'a2', number: 0.5 },
    { kind: 'choose', allowedBy: 'a3', word: 'down' },
    { kind: 'veto', allowedBy: 'a4', veto: everyPart.vetoes[0] },
  ],
  passesOn: ['a1', everyPart.allows[1]],
}

/** One subject and a small population, with every part that a case can have. */
const caseFile = [
  {
    name: 'one subject',
    source: 'page 3',
    choices: { 'grading.fractions': 'floor' },
    period: '2026',
    asOf: '2026-06-30',
    given: {
      attributes: { category: 'working' },
      inputs: { 'last-year': 86.5 },
      facts: [{ id: 'f-1', kind: 'service', on: '2026-03-06', fields: { hours: 3 }, times: 4 }],
      tallies: [{ group: 'members', counts: [{ choice: 'good', count: 3 }] }],
      links: { branch: { subject: 'u-1', grade: null, value: '1/3' } },
      history: [{ period: '2025', grade: 'star' }],
    },
    expect: {
      values: { total: 86.5, third: '1/3' },
      grade: null,
      band: 'star',
      because: ['veto'],
      rank: 1,
      measures: ['award', { measure: 'money', amount: 552, withheld: 0.5 }],
      setAside: [{ fact: 'f-9', reason: 'not-certified' }],
      refusals: ['missing', { code: 'choice-open', path: 'grading.fractions', subject: 'stars' }],
    },
  },
  {
    name: 'two subjects',
    period: '2026',
    subjects: [{ subject: 'm-1', given: {}, expect: { grade: 'star' } }, { subject: 'm-2' }],
    decided: [{ clause: 'quota', seated: ['m-1'] }],
    manual: {
      asOf: '2026-06-30',
      grades: [
        {
          subject: 'm-2',
          by: 'm-9',
          grade: 'star',
          reason: 'long illness',
          from: '2026-01-01',
          until: '2027-01-01',
        },
      ],
    },
  },
]

/** Every example of every parser. */
export const examples: readonly Example[] = [
  { name: 'the grid branch', parse: parseRulebook, json: plain(gridBranch) },
  { name: 'a rulebook of every part', parse: parseRulebook, json: plain(everyPart) },
  { name: 'an overlay', parse: parseOverlay, json: plain(overlay) },
  { name: 'a case file', parse: parseRulebookCases, json: plain(caseFile) },
  { name: 'a fact', parse: parseFact, json: plain(fact) },
  { name: 'a tally', parse: parseTally, json: plain(tally) },
  { name: 'a tally of marks', parse: parseTally, json: plain(marked) },
  { name: 'sheets', parse: parseSheets, json: plain(sheets) },
  { name: 'grades by hand', parse: parseManualGrades, json: plain(manualGrades) },
  { name: 'a subject', parse: parseSubjectInput, json: plain(subject) },
  {
    name: 'a subject with its period in full',
    parse: parseSubjectInput,
    json: { subject: 'm-1', period: { id: '2026', from: '2026-01-01', until: '2027-01-01' } },
  },
  ...ofEach('pledge command', parsePledgeCommand, pledge, pledgeCommands),
  ...ofEach('pledge event', parsePledgeEvent, happened, pledgeEvents),
  ...ofEach('register command', parseRegisterCommand, head, registerCommands),
  ...ofEach('opening command', parseOpeningCommand, head, openingCommands),
  ...ofEach('opening event', parseOpeningEvent, past, openingEvents),
  ...ofEach(
    'determination command',
    parseDeterminationCommand,
    { ...head, ...population },
    determinationCommands,
  ),
  ...ofEach(
    'determination event',
    parseDeterminationEvent,
    { ...past, ...population },
    determinationEvents,
  ),
  ...ofEach('register event', parseRegisterEvent, past, registerEvents),
  ...ofEach('record command', parseRecordCommand, { ...head, fact: 'f-1' }, recordCommands),
  ...ofEach('record event', parseRecordEvent, { ...past, fact: 'f-1' }, recordEvents),
  ...ofEach('ledger command', parseLedgerCommand, { ...head, ...account }, ledgerCommands),
  ...ofEach('ledger event', parseLedgerEvent, { ...past, ...account }, ledgerEvents),
  ...ofEach('unit command', parseUnitCommand, { ...head, unit: 'u-1' }, unitCommands),
  ...ofEach('unit event', parseUnitEvent, { ...past, unit: 'u-1' }, unitEvents),
  ...ofEach('member command', parseMemberCommand, { ...head, member: 'm-1' }, memberCommands),
  ...ofEach('member event', parseMemberEvent, { ...past, member: 'm-1' }, memberEvents),
  ...ofEach('notice command', parseNoticeCommand, { ...head, notice: 'n-1' }, noticeCommands),
  ...ofEach('notice event', parseNoticeEvent, { ...past, notice: 'n-1' }, noticeEvents),
  ...ofEach(
    'objection command',
    parseObjectionCommand,
    { ...head, matter, objection: 'o-1' },
    objectionCommands,
  ),
  ...ofEach('objection event', parseObjectionEvent, { ...past, objection: 'o-1' }, objectionEvents),
  ...ofEach('cycle command', parseCycleCommand, { ...head, cycle: '2026:fuxin' }, cycleCommands),
  ...ofEach('cycle event', parseCycleEvent, { ...past, cycle: '2026:fuxin' }, cycleEvents),
  ...ofEach('appraisal command', parseAppraisalCommand, { ...head, ...judged }, appraisalCommands),
  ...ofEach('appraisal event', parseAppraisalEvent, { ...past, ...judged }, appraisalEvents),
  {
    name: 'rules of an organisation',
    parse: parseOrganisationRules,
    json: plain(organisationRules),
  },
  { name: 'permissions', parse: parsePermissions, json: plain(permissions) },
  { name: 'grants', parse: parseGrants, json: plain(grants) },
  { name: 'rules of a notice', parse: parseNoticeRules, json: plain(noticeRules) },
  { name: 'rules of objections', parse: parseObjectionRules, json: plain(objectionRules) },
  {
    name: 'rules of objections without an appeal',
    parse: parseObjectionRules,
    json: plain({ ...objectionRules, appeal: null, grounds: [] }),
  },
]

/** The examples of one kind: `'pledge command'`. */
export function named(what: string): readonly Json[] {
  return examples.filter(({ name }) => name.startsWith(what)).map(({ json }) => json)
}

function ofEach(
  what: string,
  parse: Example['parse'],
  base: object,
  byType: Readonly<Record<string, readonly object[]>>,
): readonly Example[] {
  return Object.entries(byType).flatMap(([type, bodies]) =>
    bodies.map((body, index) => ({
      name: `${what} ${type} ${index + 1}`,
      parse,
      json: plain({ ...base, type, ...body }),
    })),
  )
}

/** What a store or the wire would give back. */
export function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}
