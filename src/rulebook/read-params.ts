import { depthLimit, describe, invariant, type Json } from '../foundation/index.ts'
import { messageOf, settle } from './foreign.ts'
import type { SchemaIssue, StandardSchema } from './standard-schema.ts'

/** What became of parameters: read and frozen, or why not. */
export type ReadParams =
  | { readonly params: unknown }
  | {
      readonly issues: readonly {
        readonly path: readonly (string | number)[]
        readonly why: Json
      }[]
    }
  | { readonly broken: 'extension-failed' | 'extension-async'; readonly why: Json }

/** Lets an extension's schema read its parameters. Whatever the schema does, this does not throw. */
export function readParams(schema: StandardSchema, params: Json): ReadParams {
  try {
    const answer = schema['~standard'].validate(frozenCopy(params, 0))
    if (settle(answer)) return { broken: 'extension-async', why: 'a promise' }
    // A promise was turned away just now.
    const read = answer as Exclude<typeof answer, Promise<unknown>>
    if (read.issues === undefined) return { params: frozenCopy(read.value, 0) }
    return { issues: read.issues.slice(0, mostIssues).map(issueOf) }
  } catch (thrown) {
    return { broken: 'extension-failed', why: messageOf(thrown) }
  }
}

const mostIssues = 20

function issueOf({ message, path = [] }: SchemaIssue) {
  const steps = path.map((step) => (typeof step === 'object' ? step.key : step))
  return {
    path: steps.map((step) => (typeof step === 'number' ? step : String(step))),
    why: describe(message),
  }
}

/** Lists and plain objects copied and frozen; what else a schema makes (a date, a set) stays its own. */
function frozenCopy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  invariant(depth < depthLimit, 'parameters are not nested deeper than the depth limit')
  if (Array.isArray(value)) return Object.freeze(value.map((part) => frozenCopy(part, depth + 1)))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  const parts = Object.entries(value).map(([name, part]) => [name, frozenCopy(part, depth + 1)])
  return Object.freeze(Object.fromEntries(parts))
}
