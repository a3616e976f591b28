import * as z from 'zod'
import { once } from './once.ts'
import { decimal, either, exactly, list, maybe, subjectId } from './parts.ts'

/** A box of sheets as they were filled in. */
export const sheetsSchema = /* @__PURE__ */ once(() => list(sheet()))

function sheet() {
  return exactly({ by: maybe(subjectId()), entries: list(entry()) })
}

function entry() {
  return exactly({ subject: subjectId(), says: list(either(isText, z.string, decimal)) })
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
