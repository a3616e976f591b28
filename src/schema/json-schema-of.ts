import type * as z from 'zod'
import { invariant, type Json } from '../foundation/index.ts'
import { type JsonSchema, shapeOf } from './shapes.ts'

/** The parts that have a name of their own, and are described once, wherever they stand. */
export type NamedSchemas = ReadonlyMap<z.core.$ZodType, string>

/** What a schema reads as JSON Schema (2020-12). Parts of a name are described in `$defs`. */
export function jsonSchemaOf(root: z.core.$ZodType, named: NamedSchemas): JsonSchema {
  const own = [...named].map(([schema, name]) => [name, describe(schema, named)] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...describe(root, named),
    $defs: Object.fromEntries(own),
  }
}

function refer(schema: z.core.$ZodType, named: NamedSchemas): JsonSchema {
  const name = named.get(schema)
  return name === undefined ? describe(schema, named) : { $ref: `#/$defs/${name}` }
}

function describe(schema: z.core.$ZodType, named: NamedSchemas): JsonSchema {
  const shape = shapeOf(schema)
  if (shape?.kind === 'json') return shape.json
  if (shape?.kind === 'list') return { type: 'array', items: refer(shape.item, named) }
  if (shape?.kind === 'table') {
    return { type: 'object', additionalProperties: refer(shape.item, named) }
  }
  if (shape?.kind === 'either')
    return { anyOf: shape.options().map((option) => refer(option, named)) }
  return describeKnown(schema, named)
}

function describeKnown(schema: z.core.$ZodType, named: NamedSchemas): JsonSchema {
  // Zod types its own schemas as one union; a schema of another making has no kind here.
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return describeObject(def, named)
    case 'union':
      return { oneOf: def.options.map((option) => refer(option, named)) }
    case 'optional':
      return refer(def.innerType, named)
    case 'default':
      return { ...refer(def.innerType, named), default: def.defaultValue as Json }
    case 'enum':
      return { enum: Object.values(def.entries) }
    case 'literal':
      return { const: def.values[0] as Json }
    case 'string':
    case 'boolean':
      return { type: def.type }
    case 'null':
      return { type: 'null' }
    case 'nullable':
      return { anyOf: [refer(def.innerType, named), { type: 'null' }] }
    case 'pipe':
      return refer(def.in, named)
    default:
      invariant(def.type === 'unknown', 'every part of a rulebook can be described')
      return {}
  }
}

function describeObject({ shape }: z.core.$ZodObjectDef, named: NamedSchemas): JsonSchema {
  const fields = Object.entries(shape)
  const properties = fields.map(([name, field]) => [name, refer(field, named)] as const)
  const required = fields.filter(([, field]) => isNeeded(field)).map(([name]) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required,
    additionalProperties: false,
  }
}

function isNeeded(field: z.core.$ZodType): boolean {
  const { type } = field._zod.def
  return type !== 'optional' && type !== 'default'
}
