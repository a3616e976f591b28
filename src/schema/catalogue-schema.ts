import * as z from 'zod'
import { once } from './once.ts'
import { length } from './open-parts.ts'
import { choice, date, decimal, exactly, list, maybe, titles } from './parts.ts'

/** One field of a fact, or one attribute of a subject. */
const fieldSpecSchema = /* @__PURE__ */ once(() => {
  const base = { name: z.string(), title: maybe(titles()), optional: maybe(z.boolean()) }
  const bounds = { from: decimal(), to: decimal(), decimals: decimal() }
  return z.discriminatedUnion('type', [
    exactly({ ...base, type: z.literal('number'), ...bounds, unit: maybe(z.string()) }),
    exactly({ ...base, type: z.literal('choice'), options: list(z.string()) }),
    exactly({ ...base, type: z.literal('flag') }),
    exactly({ ...base, type: z.literal('date'), from: maybe(date()), to: maybe(date()) }),
    exactly({ ...base, type: z.literal('text'), longest: decimal() }),
  ])
})

/** Another population's result. */
const linkSpecSchema = /* @__PURE__ */ once(() =>
  exactly({
    name: z.string(),
    title: maybe(titles()),
    population: z.string(),
    grades: list(z.string()),
    many: maybe(z.literal(true)),
    previous: maybe(z.literal(true)),
    value: maybe(exactly({ from: decimal(), to: decimal() })),
  }),
)

/** What a rulebook may read. */
export const catalogueSchema = /* @__PURE__ */ once(() =>
  exactly({
    facts: list(
      exactly({
        kind: z.string(),
        title: titles(),
        fields: list(fieldSpecSchema()),
        recordedBy: list(z.string()),
        certifiedBy: list(z.string()),
        evidence: decimal(),
        late: maybe(
          exactly({
            after: length(),
            means: choice(['counts', 'set-aside', 'refuse']).default('?'),
          }),
        ),
        placed: maybe(choice(['on', 'recognised'])),
      }),
    ),
    attributes: list(fieldSpecSchema()),
    inputs: list(
      exactly({
        name: z.string(),
        title: maybe(titles()),
        from: decimal(),
        to: decimal(),
        decimals: decimal(),
      }),
    ),
    links: maybe(list(linkSpecSchema())),
  }),
)
