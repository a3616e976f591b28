import * as z from 'zod'
import { catalogueSchema } from './catalogue-schema.ts'
import { once } from './once.ts'
import { decimal, exactly, list, maybe, titles } from './parts.ts'

/** What an organisation may look like. */
export const organisationRulesSchema = /* @__PURE__ */ once(() => {
  // Attributes are said as a rulebook's catalogue says them.
  const { attributes } = catalogueSchema().shape
  return exactly({
    unitKinds: list(unitKind()),
    domains: list(exactly(named())),
    formations: list(exactly({ ...named(), temporary: z.boolean() })),
    posts: list(exactly(named())),
    categories: list(category()),
    affiliations: list(exactly({ ...named(), at: list(z.string()), most: decimal() })),
    unitAttributes: attributes,
    memberAttributes: attributes,
  })
})

function unitKind() {
  const places = { least: decimal(), most: decimal(), concurrent: decimal() }
  return exactly({
    ...named(),
    root: z.boolean(),
    under: list(z.string()),
    posts: list(exactly({ post: z.string(), ...places })),
    home: z.boolean(),
    coveredBy: list(z.string()),
  })
}

function category() {
  return exactly({
    ...named(),
    strivesFor: maybe(exactly(named())),
    duties: list(z.string()),
    managedBy: z.string(),
  })
}

function named() {
  return { name: z.string(), title: titles() }
}
