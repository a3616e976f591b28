import * as z from 'zod'
import {
  type CivilDate,
  type Deadline,
  type Instant,
  isSpan,
  namedPeriodKinds,
  type PeriodKind,
  parseCivilDate,
  parseInstant,
  parsePeriodKind,
  parseTimeOfDay,
  type TimeSpan,
} from '../calendar/index.ts'
import {
  describe,
  type Exact,
  type Id,
  isThousandths,
  type Json,
  ok,
  parseDecimal,
  parseExact,
  parseId,
  type Result,
  refusal,
  refuse,
  type Thousandths,
} from '../foundation/index.ts'
import type { Share } from '../rulebook/index.ts'
import type { CommandId, FieldValue, MemberId, SubjectId } from '../vocabulary/index.ts'
import { mostRefusals } from './limits.ts'
import { once } from './once.ts'
import { type JsonSchema, shaped } from './shapes.ts'

/**
 * What the domain's own parser reads, with its own refusals: one source of truth for ids, dates and numbers.
 * `json` describes it to editors.
 */
export function read<T>(parse: (value: unknown) => Result<T>, json?: JsonSchema): z.ZodType<T> {
  const schema = thenRead(z.unknown(), parse)
  return json ? shaped(schema, { kind: 'json', json }) : schema
}

/** The same for what another schema has looked at. */
export function thenRead<Seen, T>(
  schema: z.ZodType<Seen>,
  parse: (value: Seen) => Result<T>,
): z.ZodType<T> {
  return schema.transform((value, context): T => {
    const parsed = parse(value)
    if (parsed.ok) return parsed.value
    const { refusals } = parsed
    context.issues.push({ code: 'custom', input: value, path: [], params: { refusals } })
    return z.NEVER
  })
}

/** An object with these fields and no other. */
export function exactly<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const names = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? names : undefined),
  })
}

/** One of two schemas by a look at the value, where no field tells them apart. */
export function either<A, B>(
  isFirst: (value: unknown) => boolean,
  first: () => z.ZodType<A>,
  second: () => z.ZodType<B>,
): z.ZodType<A | B> {
  const [one, other] = [once(first), once(second)]
  const schema = z.unknown().transform((value, context): A | B => {
    const chosen: z.ZodType<A | B> = isFirst(value) ? one() : other()
    const parsed = chosen.safeParse(value)
    if (parsed.success) return parsed.data
    context.issues.push(...below(parsed.error, []))
    return z.NEVER
  })
  return shaped(schema, { kind: 'either', options: () => [one(), other()] })
}

/** A list. After as many faults as are told anyone, the rest is not looked at: zod itself has no end. */
export function list<Item extends z.ZodType>(item: Item): z.ZodType<z.output<Item>[]> {
  const schema = z.array(z.unknown()).transform((values, context): z.output<Item>[] => {
    const read: z.output<Item>[] = []
    for (const [index, value] of values.entries()) {
      const parsed = item.safeParse(value)
      if (parsed.success) read.push(parsed.data)
      else context.issues.push(...below(parsed.error, [index]))
      if (context.issues.length >= mostRefusals) break
    }
    return read
  })
  return shaped(schema, { kind: 'list', item })
}

/** Values by any name, looked at in the same way. */
export function table<Item extends z.ZodType>(
  item: Item,
): z.ZodType<{ [name: string]: z.output<Item> }> {
  const schema = z.record(z.string(), z.unknown()).transform((values, context) => {
    const read: { [name: string]: z.output<Item> } = {}
    for (const [name, value] of Object.entries(values)) {
      const parsed = item.safeParse(value)
      if (parsed.success) read[name] = parsed.data
      else context.issues.push(...below(parsed.error, [name]))
      if (context.issues.length >= mostRefusals) break
    }
    return read
  })
  return shaped(schema, { kind: 'table', item })
}

/** The issues of a part as issues of the whole. */
function below({ issues }: z.ZodError, steps: readonly (string | number)[]): z.core.$ZodRawIssue[] {
  // A finished issue is a raw one that has its sentence already.
  return issues.map(
    (issue) => ({ ...issue, path: [...steps, ...issue.path] }) as z.core.$ZodRawIssue,
  )
}

/** Whether a value is an object, as against a text. */
export function isObject(value: unknown): boolean {
  return typeof value === 'object'
}

/** A field that may be left out. */
export function maybe<Schema extends z.core.SomeType>(schema: Schema): z.ZodExactOptional<Schema> {
  return z.exactOptional(schema)
}

/** A choice that the author must make; `'?'` says that it is open. */
export function choice<const Option extends string>(options: readonly Option[]) {
  return z.enum([...options, '?'])
}

/** An id of one kind. */
export function id<Kind extends string>(kind: Kind): z.ZodType<Id<Kind>> {
  return read((value) => parseId(kind, value))
}

/** The id of a member or a unit: nothing in it tells which. */
export function subjectId(): z.ZodType<SubjectId> {
  return read((value) => {
    const parsed = parseId('member', value)
    if (parsed.ok) return ok<SubjectId>(parsed.value)
    const { expected: _, ...parts } = parsed.refusals[0]
    return refuse(refusal(parts.code, { ...parts, expected: 'subject id' }))
  })
}

/** Any JSON: what is parsed here was copied as plain data before. */
export function json(): z.ZodType<Json> {
  return read(
    (value) =>
      value === undefined
        ? refuse(refusal('shape-invalid', { expected: 'any JSON', actual: null }))
        : ok(value as Json),
    {},
  )
}

/** A number as a decimal that was written. */
export function decimal(): z.ZodType<number> {
  return read(parseNumber, { type: 'number' })
}

function parseNumber(value: unknown): Result<number> {
  const parsed = parseDecimal(value)
  return parsed.ok ? ok(Number(value)) : parsed
}

/** An exact value, from the text `'n/d'` that it is at every door. */
export function exactValue(): z.ZodType<Exact> {
  return read(parseExact)
}

/** The text `'n/d'` of an exact value, kept as it is. */
export function exactText(): z.ZodType<string> {
  return read((value) => {
    const parsed = parseExact(value)
    return parsed.ok ? ok(String(value)) : parsed
  })
}

/** A text of one form. */
export function formed<Text extends string>(form: RegExp, expected: Json): z.ZodType<Text> {
  const isOne = (value: unknown): value is Text => typeof value === 'string' && form.test(value)
  return read(
    (value) =>
      isOne(value)
        ? ok(value)
        : refuse(refusal('shape-invalid', { expected, actual: describe(value) })),
    { type: 'string', pattern: form.source },
  )
}

/** The name of something, after the place where it is to be found: `'subject.wage'`. */
export function qualified<const Source extends string>(
  sources: readonly Source[],
): z.ZodType<`${Source}.${string}`> {
  const expected = sources.map((source) => `a name after '${source}.'`)
  return formed(new RegExp(`^(${sources.join('|')})\\.`), expected)
}

/** A part of a whole: a decimal, or a fraction as a text. What it may be is for the check of the rulebook. */
export function share(): z.ZodType<Share> {
  const isText = (value: unknown) => typeof value === 'string'
  const fraction = () => formed<Share & string>(/^\d+\/\d+$/, "a fraction like '2/3'")
  return either(isText, fraction, decimal)
}

/** What a field can hold: a text, true or false, or a decimal. */
export function fieldValue(): z.ZodType<FieldValue> {
  const expected = 'a text, a number, true or false'
  return read<FieldValue>(
    (value) => {
      if (typeof value === 'string' || typeof value === 'boolean') return ok(value)
      if (typeof value === 'number') return parseNumber(value)
      return refuse(refusal('shape-invalid', { expected, actual: describe(value) }))
    },
    { type: ['string', 'number', 'boolean'] },
  )
}

/** Posted points. */
export function thousandths(least: number): z.ZodType<Thousandths> {
  const expected = `a safe integer of thousandths, at least ${least}`
  return read((value) => {
    if (typeof value === 'number' && isThousandths(value) && value >= least) return ok(value)
    return refuse(refusal('amount-invalid', { expected, actual: describe(value) }))
  })
}

/** A day that exists. */
export function date(): z.ZodType<CivilDate> {
  return read(parseCivilDate, { type: 'string', format: 'date' })
}

/** A moment with its offset. */
export function instant(): z.ZodType<Instant> {
  return read(parseInstant)
}

/** Until when something may be done. */
export function deadline(): z.ZodType<Deadline> {
  return exactly({ date: date(), time: read(parseTimeOfDay) })
}

/** A kind of window: a name, or a cycle with these fields and no other. */
export function periodKind(): z.ZodType<PeriodKind> {
  const cycle = exactly({
    kind: shaped(z.unknown(), { kind: 'json', json: { const: 'cycle' } }),
    anchor: shaped(z.unknown(), { kind: 'json', json: { type: 'string', format: 'date' } }),
    months: shaped(z.unknown(), { kind: 'json', json: { type: 'integer', minimum: 1 } }),
  })
  return either(
    isObject,
    () => thenRead(cycle, parsePeriodKind),
    () => read(parsePeriodKind, { enum: namedPeriodKinds }),
  )
}

/** A span of time in days, months or years. */
export function span(): z.ZodType<TimeSpan> {
  const parse = (value: unknown): Result<TimeSpan> => {
    if (isSpan(value)) return ok(value)
    const expected = '{ days }, { months } or { years }'
    return refuse(refusal('shape-invalid', { expected, actual: describe(value) }))
  }
  const count = { type: 'integer', minimum: 1 }
  const anyOf = ['days', 'months', 'years'].map((unit) => {
    const properties = { [unit]: count }
    return { type: 'object', properties, required: [unit], additionalProperties: false }
  })
  return read(parse, { anyOf })
}

/** Titles by language tag. */
export function titles() {
  return table(z.string())
}

/** What every command carries. */
export function commandBase<const Type extends string>(type: Type) {
  return {
    id: id('command') satisfies z.ZodType<CommandId>,
    type: z.literal(type),
    at: instant(),
    actor: id('member') satisfies z.ZodType<MemberId>,
  }
}

/** What every event carries. */
export function eventBase<const Type extends string>(type: Type) {
  return {
    type: z.literal(type),
    at: instant(),
    actor: id('member') satisfies z.ZodType<MemberId>,
    cause: id('command') satisfies z.ZodType<CommandId>,
  }
}
