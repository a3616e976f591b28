import { describe, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import type {
  LedgerCommand,
  LedgerEvent,
  ManualGrades,
  Sheet,
  SubjectInput,
} from '../../src/assessment/index.ts'
import type {
  AppraisalCommand,
  AppraisalEvent,
  CycleCommand,
  CycleEvent,
} from '../../src/cycle/index.ts'
import type { Json, Mutable, Refusal, Result } from '../../src/foundation/index.ts'
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
  OpenObjectionRules,
  RecordCommand,
  RecordEvent,
} from '../../src/record/index.ts'
import type {
  Allowance,
  Open,
  OpenCatalogue,
  OpenRulebook,
  Overlay,
  OverlayChange,
  ValueNode,
} from '../../src/rulebook/index.ts'
import type { allowanceSchema } from '../../src/schema/allowance-schema.ts'
import type {
  appraisalCommandSchema,
  appraisalEventSchema,
} from '../../src/schema/appraisal-schema.ts'
import type { catalogueSchema } from '../../src/schema/catalogue-schema.ts'
import type { conditionSchemas, countSchema } from '../../src/schema/condition-schema.ts'
import type { cycleCommandSchema, cycleEventSchema } from '../../src/schema/cycle-schema.ts'
import type { evidenceSchema, factSchema } from '../../src/schema/fact-schema.ts'
import type {
  noticeRulesSchema,
  objectionRulesSchema,
} from '../../src/schema/hearing-rules-schema.ts'
import type { Grant, Permission } from '../../src/schema/index.ts'
import {
  type ParseCode,
  parseFact,
  parseJson,
  parseLedgerCommand,
  parsePledgeEvent,
  parseRulebook,
  type SchemaCode,
  type schemaMessages,
} from '../../src/schema/index.ts'
import type { ledgerCommandSchema, ledgerEventSchema } from '../../src/schema/ledger-schema.ts'
import type { manualGradesSchema } from '../../src/schema/manual-grades-schema.ts'
import type { measureSchema } from '../../src/schema/measure-schema.ts'
import type { memberCommandSchema, memberEventSchema } from '../../src/schema/member-schema.ts'
import type { nodeSchemas } from '../../src/schema/node-schema.ts'
import type { noticeCommandSchema, noticeEventSchema } from '../../src/schema/notice-schema.ts'
import type {
  objectionCommandSchema,
  objectionEventSchema,
} from '../../src/schema/objection-schema.ts'
import type { organisationRulesSchema } from '../../src/schema/organisation-rules-schema.ts'
import type { changeSchema, overlaySchema } from '../../src/schema/overlay-schema.ts'
import type { grantsSchema, permissionsSchema } from '../../src/schema/permission-schema.ts'
import type { pledgeCommandSchema } from '../../src/schema/pledge-command-schema.ts'
import type { pledgeEventSchema } from '../../src/schema/pledge-event-schema.ts'
import type { recordCommandSchema, recordEventSchema } from '../../src/schema/record-schema.ts'
import type {
  registerCommandSchema,
  registerEventSchema,
} from '../../src/schema/register-schema.ts'
import type { rulebookSchema } from '../../src/schema/rulebook-schema.ts'
import type { sheetsSchema } from '../../src/schema/sheets-schema.ts'
import type { subjectInputSchema } from '../../src/schema/subject-input-schema.ts'
import type { tallySchema } from '../../src/schema/tally-schema.ts'
import type { unitCommandSchema, unitEventSchema } from '../../src/schema/unit-schema.ts'
import type {
  Condition,
  CountOf,
  Evidence,
  Fact,
  Measure,
  Tally,
} from '../../src/vocabulary/index.ts'
import type {
  PledgeCommand,
  PledgeEvent,
  RegisterCommand,
  RegisterEvent,
} from '../../src/work/pledge/index.ts'

/** What a schema hands out, given the function that builds it. */
type Out<Build extends () => z.ZodType> = z.output<ReturnType<Build>>

/** The same type to the letter, `readonly` aside: each optional field, each literal. */
type Equal<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false

/** Fields written out one by one, one level deep and without `readonly`; of a union each member by itself. */
type Flat<T> = T extends T ? { -readonly [K in keyof T]: Below<T[K]> } : never

/** Parts below: recursion ends at the two trees, which are compared by their own kinds. */
type Below<T> = [T] extends [Open<Condition> | undefined]
  ? 'condition'
  : [T] extends [Open<ValueNode> | undefined]
    ? 'node'
    : Mutable<T>

const yes = <T extends true>(_?: T) => {}
const no = <T extends false>(_?: T) => {}

describe('equality as used here', () => {
  interface Has {
    readonly a: string
    readonly b?: number
  }
  it('sees an optional field, a wider type, a missing member and undefined', () => {
    yes<Equal<{ a: string; b?: number }, Has>>()
    no<Equal<{ a: string }, Has>>()
    no<Equal<{ a: string; b: number }, Has>>()
    no<Equal<{ a: string; b?: number | undefined }, Has>>()
    no<Equal<{ a: string; b?: number; c?: string }, Has>>()
    no<Equal<{ a: 'x'; b?: number }, Has>>()
    no<Equal<{ a: { b: string } }, { a: { readonly b?: string } }>>()
    no<Equal<{ t: 1 } | { t: 2 }, { t: 1 }>>()
    no<Equal<Out<typeof factSchema>, Omit<Fact, 'evidence'>>>()
    no<Equal<Out<typeof pledgeCommandSchema>, Exclude<PledgeCommand, { type: 'give' }>>>()
  })
})

describe('what schemas hand out is what the interfaces say', () => {
  it('for facts, tallies and subjects', () => {
    yes<Equal<Out<typeof evidenceSchema>, Evidence>>()
    yes<Equal<Out<typeof factSchema>, Fact>>()
    yes<Equal<Out<typeof tallySchema>, Tally>>()
    yes<Equal<Out<typeof subjectInputSchema>, SubjectInput>>()
    yes<Equal<Out<typeof manualGradesSchema>, ManualGrades>>()
    yes<Equal<z.output<ReturnType<typeof sheetsSchema>>[number], Sheet>>()
  })

  it('for conditions, kind by kind', () => {
    yes<Equal<z.output<ReturnType<typeof conditionSchemas>[number]>, Open<Condition>>>()
    yes<Equal<Out<typeof countSchema>, Open<CountOf>>>()
  })

  it('for rulebooks, clause by clause', () => {
    yes<Equal<z.output<ReturnType<typeof nodeSchemas>[number]>, Exclude<Open<ValueNode>, '?'>>>()
    yes<Equal<Out<typeof catalogueSchema>, OpenCatalogue>>()
    type Book = Out<typeof rulebookSchema>
    yes<Equal<Book['grading'], OpenRulebook['grading']>>()
    yes<Equal<Omit<Book, Trees>, Omit<OpenRulebook, Trees>>>()
    yes<Equal<Member<Book['values']>, Member<OpenRulebook['values']>>>()
    yes<Equal<Member<Book['profiles']>, Member<OpenRulebook['profiles']>>>()
    yes<Equal<Member<Book['vetoes']>, Member<OpenRulebook['vetoes']>>>()
    yes<Equal<Member<Book['measures']>, Member<OpenRulebook['measures']>>>()
    yes<Equal<Required<Book>['pledges'], Required<OpenRulebook>['pledges']>>()
    yes<Equal<Record<keyof Book, 1>, Record<keyof OpenRulebook, 1>>>()
    yes<Equal<Out<typeof allowanceSchema>, Allowance>>()
    yes<Equal<Out<typeof overlaySchema>, Overlay>>()
    yes<Equal<Out<typeof changeSchema>, OverlayChange>>()
  })

  it('for commands and events', () => {
    yes<Equal<Out<typeof pledgeCommandSchema>, PledgeCommand>>()
    yes<Equal<Out<typeof pledgeEventSchema>, PledgeEvent>>()
    yes<Equal<Out<typeof registerCommandSchema>, RegisterCommand>>()
    yes<Equal<Out<typeof registerEventSchema>, RegisterEvent>>()
    yes<Equal<Out<typeof recordCommandSchema>, RecordCommand>>()
    yes<Equal<Out<typeof recordEventSchema>, RecordEvent>>()
    yes<Equal<Out<typeof ledgerCommandSchema>, LedgerCommand>>()
    yes<Equal<Out<typeof ledgerEventSchema>, LedgerEvent>>()
    yes<Equal<Out<typeof unitCommandSchema>, UnitCommand>>()
    yes<Equal<Out<typeof unitEventSchema>, UnitEvent>>()
    yes<Equal<Out<typeof memberCommandSchema>, MemberCommand>>()
    yes<Equal<Out<typeof memberEventSchema>, MemberEvent>>()
    yes<Equal<Out<typeof noticeCommandSchema>, NoticeCommand>>()
    yes<Equal<Out<typeof noticeEventSchema>, NoticeEvent>>()
    yes<Equal<Out<typeof objectionCommandSchema>, ObjectionCommand>>()
    yes<Equal<Out<typeof objectionEventSchema>, ObjectionEvent>>()
    yes<Equal<Out<typeof cycleCommandSchema>, CycleCommand>>()
    yes<Equal<Out<typeof cycleEventSchema>, CycleEvent>>()
    yes<Equal<Out<typeof appraisalCommandSchema>, AppraisalCommand>>()
    yes<Equal<Out<typeof appraisalEventSchema>, AppraisalEvent>>()
    yes<Equal<Out<typeof measureSchema>, Measure>>()
  })

  it('for the rules of an organisation, of notices and of objections', () => {
    yes<Equal<Out<typeof organisationRulesSchema>, OrganisationRules>>()
    yes<Equal<Out<typeof permissionsSchema>, readonly Permission[]>>()
    yes<Equal<Out<typeof grantsSchema>, readonly Grant[]>>()
    yes<Equal<Out<typeof noticeRulesSchema>, Open<NoticeRules>>>()
    yes<Equal<Out<typeof objectionRulesSchema>, OpenObjectionRules>>()
  })
})

/** The fields of a rulebook with trees in them: compared one by one. */
type Trees = 'values' | 'profiles' | 'vetoes' | 'measures' | 'pledges'
type Member<List> = NonNullable<List> extends readonly (infer M)[] ? M : never

describe('the doors', () => {
  it('say nothing of zod', () => {
    expectTypeOf(parseRulebook).toEqualTypeOf<
      (value: unknown) => Result<OpenRulebook, Refusal<ParseCode>>
    >()
    expectTypeOf(parseFact).returns.toEqualTypeOf<Result<Fact, Refusal<ParseCode>>>()
    expectTypeOf(parsePledgeEvent).returns.toEqualTypeOf<Result<PledgeEvent, Refusal<ParseCode>>>()
    expectTypeOf(parseLedgerCommand).returns.toEqualTypeOf<
      Result<LedgerCommand, Refusal<ParseCode>>
    >()
    const json = parseJson('')
    if (json.ok) expectTypeOf(json.value).toEqualTypeOf<Json>()
    expectTypeOf<keyof typeof schemaMessages.en>().toEqualTypeOf<SchemaCode>()
  })
})
