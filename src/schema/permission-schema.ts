import * as z from 'zod'
import { once } from './once.ts'
import { date, either, exactly, id, list, maybe } from './parts.ts'

/** Who may do what, line by line. */
export const permissionsSchema = /* @__PURE__ */ once(() =>
  list(
    exactly({
      clause: z.string(),
      to: z.string(),
      types: list(z.string()),
      by: either(
        isText,
        () => z.literal('anyone'),
        () => list(z.string()),
      ),
      where: z.enum(['own', 'unit', 'above', 'anywhere']),
      alone: maybe(z.enum(['here', 'there'])),
    }),
  ),
)

/** The roles that a host grants. */
export const grantsSchema = /* @__PURE__ */ once(() =>
  list(
    exactly({
      member: id('member'),
      role: z.string(),
      unit: maybe(id('unit')),
      from: maybe(date()),
      until: maybe(date()),
    }),
  ),
)

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
