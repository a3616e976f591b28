import type * as z from 'zod'
import { type Period, parsePeriod } from '../calendar/index.ts'
import { ok, refusal, refuse } from '../foundation/index.ts'
import { date, exactly, read, thenRead } from './parts.ts'

/** The id of a period: `'2026'`. */
export function periodId(): z.ZodType<string> {
  return read(parsePeriodId)
}

/** A period written out, with the days that its id stands for. */
export function wholePeriod(): z.ZodType<Period> {
  return thenRead(exactly({ id: periodId(), from: date(), until: date() }), ownDays)
}

function parsePeriodId(value: unknown) {
  const parsed = parsePeriod(value)
  return parsed.ok ? ok(parsed.value.id) : parsed
}

function ownDays({ id, from, until }: Period) {
  const parsed = parsePeriod(id)
  if (!parsed.ok) return parsed
  const own = parsed.value
  if (own.from === from && own.until === until) return ok(own)
  const expected = `${own.from}..${own.until}`
  return refuse(refusal('period-invalid', { expected, actual: `${from}..${until}` }))
}
