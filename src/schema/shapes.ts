import type * as z from 'zod'
import type { Json } from '../foundation/index.ts'

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: Json
}

/** What a schema that looks for itself reads, for who has to describe it. */
export type Shape = Repeated | Alternative | Described

interface Repeated {
  readonly kind: 'list' | 'table'
  readonly item: z.core.$ZodType
}

interface Alternative {
  readonly kind: 'either'
  readonly options: () => readonly z.core.$ZodType[]
}

interface Described {
  readonly kind: 'json'
  readonly json: JsonSchema
}

/** Beside the schemas, as zod keeps what it is told of them: zod's own registry would rewrite these types. */
const shapes = /* @__PURE__ */ new WeakMap<z.core.$ZodType, Shape>()

/** Says what a schema reads whose own form does not tell. */
export function shaped<Schema extends z.core.$ZodType>(schema: Schema, shape: Shape): Schema {
  shapes.set(schema, shape)
  return schema
}

/** What was said of a schema. */
export function shapeOf(schema: z.core.$ZodType): Shape | undefined {
  return shapes.get(schema)
}
