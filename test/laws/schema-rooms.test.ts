import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  type CompiledRulebook,
  compileRulebook,
  explain,
  grade,
  gradePopulations,
  ledger,
  linesToPost,
  regrade,
  type SubjectInput,
  stand,
  wordsEn,
  wordsZh,
} from '../../src/assessment/index.ts'
import { utc } from '../../src/calendar/index.ts'
import { type Json, unwrap } from '../../src/foundation/index.ts'
import { record } from '../../src/record/index.ts'
import { checkRulebook } from '../../src/rulebook/index.ts'
import * as rulebooks from '../../src/rulebooks/index.ts'
import {
  parseLedgerCommand,
  parseLedgerEvent,
  parsePledgeCommand,
  parsePledgeEvent,
  parseRecordCommand,
  parseRecordEvent,
  parseRegisterCommand,
  parseRegisterEvent,
  parseRulebook,
  parseSubjectInput,
} from '../../src/schema/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { pledge, pledgeRegister } from '../../src/work/pledge/index.ts'
import { fact, named, plain, subject } from '../schema/examples.ts'
import { expectJson, expectResult, expectToLead, type Life, life } from '../schema/life.ts'
import { changes, reshaped } from '../schema/mutate.ts'
import { everyKind } from '../support/rulebooks.ts'
import { shippedRulebooks } from '../support/shipped-rulebooks.ts'
import { commands, shanghai, ways } from '../work/pledge/fixtures.ts'

let together = 0

/** Everything that a population of two can be asked, one of whom is heard again. */
function askTogether(rules: CompiledRulebook, input: SubjectInput): void {
  const [name, subject] = ['everybody', memberId('m-second')]
  const facts = (input.facts ?? []).map((each) => ({ ...each, subject }))
  const subjects = [{ input }, { input: { ...input, subject, facts } }]
  const graded = gradePopulations([{ name, rules, subjects }])
  expectResult(graded)
  if (!graded.ok) return
  together++
  expectResult(assessIn(graded.value, name, input.subject))
  const ruled = [{ population: name, input: { ...input, facts: [] } }]
  expectResult(regrade(graded.value, ruled))
}

/** Everything that one subject can be asked of compiled rules. */
function askAll(rules: CompiledRulebook, given: unknown): boolean {
  const input = parseSubjectInput(given)
  if (!input.ok) return false
  const stood = stand(rules, input.value)
  expectResult(stood)
  if (stood.ok) expectResult(grade(rules, [stood.value]))
  expectResult(linesToPost(rules, input.value))
  askTogether(rules, input.value)
  const assessed = assess(rules, input.value)
  expectResult(assessed)
  if (!assessed.ok) return false
  expect(explain(assessed.value, { explain: wordsEn }).length).toBeGreaterThan(0)
  expect(explain(assessed.value, { explain: wordsZh }).length).toBeGreaterThan(0)
  return true
}

const { huaihua, huaihuaHalfYear, hongyaSecretaries, learningApp } = rulebooks
const bands: Parameters<typeof hongyaSecretaries>[0] = [
  { grade: 'excellent', at: { from: 80, ends: '[)' } },
  { grade: 'qualified', at: { to: 80, ends: '[)' } },
]
const articles = [{ item: 'article', title: { en: 'article' }, points: 1, daily: 6 }]
const apps = learningApp(2026, articles, articles)
const made = [
  huaihua([10, 20]),
  huaihuaHalfYear([10, 20]),
  hongyaSecretaries(bands),
  ...apps,
  everyKind(),
]
const all = [...shippedRulebooks.map(([, rulebook]) => rulebook), ...made]
const books: readonly Json[] = all.map(plain)
const someBook = fc.integer({ min: 0, max: books.length - 1 })

const fitting: Json = plain(subject)
const other: Json = plain({
  subject: 'm-1',
  period: { id: '2026', from: '2026-01-01', until: '2027-01-01' },
  facts: [{ ...fact, subject: 'm-1' }],
})

describe('no rulebook that parses', () => {
  it('makes the check or the compiler throw, nor any subject what is compiled', () => {
    let [parsed, compiled] = [0, 0]
    fc.assert(
      fc.property(someBook, changes, changes, (index, list, more) => {
        const book = parseRulebook(reshaped(books[index] ?? null, list))
        if (!book.ok) return
        parsed++
        const faults = checkRulebook(book.value)
        expectJson(faults)
        const rules = compileRulebook(book.value)
        expectResult(rules)
        expect(rules.ok && faults.length > 0).toBe(false)
        if (!rules.ok) return
        compiled++
        askAll(rules.value, fitting)
        askAll(rules.value, reshaped(fitting, more))
        askAll(rules.value, reshaped(other, more))
      }),
      { numRuns: 500 },
    )
    expect(parsed).toBeGreaterThan(100)
    expect(compiled).toBeGreaterThan(20)
  }, 120_000)
})

describe('no subject that parses', () => {
  it('makes the rules throw', () => {
    const ready = books.flatMap((book) => {
      const rules = compileRulebook(unwrap(parseRulebook(book)))
      return rules.ok ? [rules.value] : []
    })
    // Most shipped texts read other things than this subject has: half of the runs are for those that fit.
    const fits = ready.filter((rules) => askAll(rules, fitting))
    const asked = fc.oneof(fc.constantFrom(...ready), fc.constantFrom(...fits))
    let assessed = 0
    fc.assert(
      fc.property(asked, changes, (rules, list) => {
        if (askAll(rules, reshaped(fitting, list))) assessed++
      }),
      { numRuns: 600 },
    )
    expect(assessed).toBeGreaterThan(15)
    expect(together).toBeGreaterThan(15)
  }, 120_000)
})

const { catalogue, pledges } = rulebooks.gridBranch
const roles = { catalogue, actorRoles: ['community', 'committee', 'reviewer'], zone: utc }

const ofPledges = () => ({ rules: pledges, zone: shanghai })

const lives: Readonly<Record<string, Life>> = {
  pledge: life(pledge, parsePledgeCommand, parsePledgeEvent, ofPledges),
  register: life(pledgeRegister, parseRegisterCommand, parseRegisterEvent, ofPledges),
  record: life(record, parseRecordCommand, parseRecordEvent, () => roles),
  ledger: life(ledger, parseLedgerCommand, parseLedgerEvent, () => undefined),
}

const at = (hour: number) => `2026-04-02T${String(hour).padStart(2, '0')}:00Z`
const { id: _, subject: whom, kind, on, fields, evidence } = fact
const content = { subject: whom, kind, on, fields, evidence }
const clerk = { actor: 'm-9', fact: 'f-1' }

/** The life of one fact, in order. */
const recording: readonly Json[] = [
  { id: 'c-1', type: 'record', at: at(1), actor: 'm-3', fact: 'f-1', ...content },
  { id: 'c-2', type: 'return', at: at(2), ...clerk, reason: 'no sheet' },
  { id: 'c-3', type: 'resubmit', at: at(3), actor: 'm-3', fact: 'f-1', on, fields, evidence },
  { id: 'c-4', type: 'certify', at: at(4), ...clerk },
  {
    id: 'c-5',
    type: 'correct',
    at: at(5),
    ...clerk,
    reason: 'wrong day',
    replacement: { fact: 'f-2', ...content },
  },
  { id: 'c-6', type: 'withdraw', at: at(6), ...clerk, reason: 'twice' },
]

const account = { actor: 'm-9', holder: 'm-1', cycle: '2026' }
const posting = { rulebook: { id: 'stars', version: '1' }, effectiveOn: '2026-03-01' }
const [task, reward] = ['task', 'reward'].map((clause) => ({ clause, facts: ['f-1'] }))

/** The life of one account, in order. */
const accounting: readonly Json[] = [
  { type: 'post', lines: [{ ...task, amount: 5500 }], settleBy: at(20), ...posting },
  { type: 'settle', entries: ['e-1'] },
  {
    type: 'post',
    lines: [
      { ...task, amount: 5000 },
      { ...reward, amount: 1 },
    ],
    ...posting,
  },
  { type: 'void', entries: ['e-2'], reason: 'twice' },
  { type: 'expire', entries: ['e-3'] },
  { type: 'reverse', entry: 'e-1', reason: 'wrong', effectiveOn: '2026-03-01' },
].map((one, index) => plain({ id: `c-${index}`, at: at(index), ...account, ...one }))

/** Valid commands of one kind of thing: those of the examples, and whole lives. */
const given: Readonly<Record<string, readonly Json[]>> = {
  pledge: [...Object.values(ways).flat(2), ...Object.values(commands)].map(plain),
  register: named('register command'),
  record: [...recording, ...named('record command')],
  ledger: [...accounting, ...named('ledger command')],
}

describe.each(Object.keys(lives))('no command that parses', (name) => {
  it(`makes a ${name} throw, and every event parses`, () => {
    expectToLead(lives[name], given[name])
  }, 60_000)
})
