import type * as z from 'zod'
import { conditionSchema } from './condition-schema.ts'
import { jsonSchemaOf } from './json-schema-of.ts'
import { nodeSchema } from './node-schema.ts'
import { rulebookSchema } from './rulebook-schema.ts'
import type { JsonSchema } from './shapes.ts'

/**
 * What `parseRulebook` reads, as JSON Schema (2020-12): for editors that complete and check a rulebook
 * while it is written. The package ships it as `pledgebook/rulebook.schema.json`. It describes the shape;
 * what a rulebook says is for `checkRulebook`.
 *
 * @example
 * ```ts
 * import { rulebookJsonSchema } from 'pledgebook/schema'
 *
 * rulebookJsonSchema()['type'] // => 'object'
 * ```
 */
export function rulebookJsonSchema(): JsonSchema {
  const named = new Map<z.core.$ZodType, string>()
  named.set(conditionSchema(), 'condition').set(nodeSchema(), 'clause')
  const schema = jsonSchemaOf(rulebookSchema(), named)
  return { title: 'A rulebook of pledgebook', ...schema }
}
