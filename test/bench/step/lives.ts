import { civilDate, instant, utc } from '../../../src/calendar/index.ts'
import { commandId, memberId, pledgeId } from '../../../src/vocabulary/index.ts'
import type { PledgeCommand, PledgeContext } from '../../../src/work/pledge/index.ts'

const [pledger, committee, stranger] = ['m-1', 'm-2', 'm-3'].map((id) => memberId(id))
const due = civilDate('2026-12-31')
const evidence = [{ kind: 'photo', ref: 'album/7' }]
const items = [
  {
    text: 'visit those who live alone',
    measure: 'sheet',
    quantity: { amount: 48, unit: 'visits' },
  },
]

/** Rules with everything that a life can pass: publication, form, comments, monthly review. */
export const context: PledgeContext = {
  rules: {
    clause: 'pledges',
    kinds: [{ kind: 'annual', title: { en: 'annual' }, needsPost: false, reviewedMonthly: true }],
    perMember: { atLeast: 1, atMost: 5 },
    publications: ['notice-board'],
    forms: ['oath'],
    comments: 1,
  },
  zone: utc,
}

type Verb = PledgeCommand['type']

const verbs: { readonly [V in Verb]: object } = {
  propose: { actor: pledger, by: pledger, kind: 'annual', items, due },
  comment: { actor: committee, commenter: 'k-1', fits: true },
  approve: { actor: committee },
  return: { actor: committee, reason: 'too little' },
  refuse: { actor: committee, reason: 'not a pledge' },
  revise: { actor: pledger, items: [...items, ...items], due },
  publish: { actor: committee, way: 'notice-board', where: 'at the gate' },
  give: { actor: pledger, form: 'oath' },
  progress: { actor: pledger, text: 'four visits', toward: { item: 0, amount: 4 }, evidence },
  check: { actor: stranger, finding: 'on-course', text: 'seen on the spot', evidence },
  remind: { actor: committee, text: 'the sheet of March is missing' },
  'request-correction': { actor: committee, reason: 'the sheet has no dates', due },
  correct: { actor: pledger, text: 'dates written in', evidence },
  extend: { actor: committee, reason: 'illness', due: '2027-01-31' },
  review: { actor: committee, month: '2026-01', outcome: 'met', points: 5, reason: 'as agreed' },
  claim: { actor: pledger, text: 'all done', evidence },
  verify: { actor: committee, outcome: 'fulfilled', excused: false, reason: 'seen' },
  withdraw: { actor: pledger, reason: 'moved away' },
}

const begin = ['propose', 'comment', 'approve', 'publish', 'give'] as const

/** Every verb, along the ways that a pledge can take; the usual one twice. */
const lives: readonly (readonly Verb[])[] = [
  [...begin, 'progress', 'progress', 'check', 'claim', 'verify'],
  [...begin, 'progress', 'review', 'remind', 'claim', 'verify'],
  [...begin, 'progress', 'request-correction', 'correct', 'extend', 'withdraw'],
  ['propose', 'comment', 'return', 'revise', 'comment', 'approve', 'give', 'publish', 'withdraw'],
  [...begin, 'claim', 'request-correction', 'correct', 'claim', 'review', 'verify'],
  ['propose', 'refuse'],
]

/** The commands of every life, a day after each other. */
export const stories: readonly (readonly PledgeCommand[])[] = lives.map((life, story) =>
  life.map((type, step) => {
    const at = instant(`2026-01-${20 + step}T09:00Z`)
    const base = { id: commandId(`c-${story}-${step}`), pledge: pledgeId(`p-${story}`), at }
    const on = type === 'publish' || type === 'give' ? { on: at.slice(0, 10) } : {}
    // Written by the table above, field by field as the commands' types have them.
    return { ...base, type, ...on, ...verbs[type] } as PledgeCommand
  }),
)

/** An annual pledge as most are: a report and a review each month, then the verdict. */
export const annual: readonly PledgeCommand[] = [
  ...begin.map((type, step) => ({ type, on: `2026-01-0${step + 2}` })),
  ...Array.from({ length: 12 }, (_, index) => {
    const month = `2026-${String(index + 1).padStart(2, '0')}`
    const [type, on] = [{ type: 'review', month } as const, `${month}-28`]
    return [
      { type: 'progress' as const, on },
      { ...type, on },
    ]
  }).flat(),
  { type: 'claim' as const, on: '2026-12-29' },
  { type: 'verify' as const, on: '2026-12-30' },
].map((step, index) => {
  const base = {
    id: commandId(`a-${index}`),
    pledge: pledgeId('p-a'),
    at: instant(`${step.on}T09:00Z`),
  }
  const on = step.type === 'publish' || step.type === 'give' ? { on: step.on } : {}
  const month = 'month' in step ? { month: step.month } : {}
  // As above.
  return { ...base, type: step.type, ...verbs[step.type], ...on, ...month } as PledgeCommand
})

/** Commands that are refused wherever they come, one for each guard that both sides have. */
export const refused: readonly ((command: PledgeCommand) => PledgeCommand)[] = [
  (command) => ({ ...command, at: instant('2026-01-01T09:00Z') }),
  (command) => ({ ...command, pledge: pledgeId('p-other') }),
  (command) => ({ ...command, type: 'propose' }) as PledgeCommand,
]
