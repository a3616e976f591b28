import * as z from 'zod'
import { fields } from './fact-schema.ts'
import { once } from './once.ts'
import { commandBase, date, eventBase, exactly, id, list, maybe, titles } from './parts.ts'

/** Everything that can be asked of a unit. */
export const unitCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({
      ...dated('found'),
      ...standing(),
      serves: maybe(units()),
      attributes: maybe(fields()),
    }),
    exactly({ ...dated('upgrade'), kind: z.string() }),
    exactly({ ...dated('rename'), name: titles() }),
    exactly({ ...dated('move'), parent: parent() }),
    exactly({ ...dated('reform'), formation: z.string() }),
    exactly({ ...dated('serve'), serves: units() }),
    exactly({ ...dated('describe'), attributes: fields() }),
    exactly({ ...undated('prolong'), until: z.nullable(date()) }),
    exactly({ ...dated('dissolve'), ground: z.string() }),
    exactly({ ...dated('appoint'), ...post(), concurrent: z.boolean(), until: maybe(date()) }),
    exactly({ ...dated('end-post'), ...post(), ground: z.string() }),
  ]),
)

/** Everything that can happen to a unit. */
export const unitEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...onDay('founded'), ...standing(), serves: units(), attributes: fields() }),
    exactly({ ...onDay('upgraded'), kind: z.string() }),
    exactly({ ...onDay('renamed'), name: titles() }),
    exactly({ ...onDay('moved'), parent: parent() }),
    exactly({ ...onDay('reformed'), formation: z.string() }),
    exactly({ ...onDay('serves'), serves: units() }),
    exactly({ ...onDay('described'), attributes: fields() }),
    exactly({ ...happened('prolonged'), until: z.nullable(date()) }),
    exactly({ ...onDay('dissolved'), ground: z.string() }),
    exactly({ ...onDay('appointed'), ...post(), concurrent: z.boolean(), until: maybe(date()) }),
    exactly({ ...onDay('post-ended'), ...post(), from: date(), ground: z.string() }),
  ]),
)

function undated<const Type extends string>(type: Type) {
  return { ...commandBase(type), ...unit() }
}

function dated<const Type extends string>(type: Type) {
  return { ...undated(type), on: date() }
}

function happened<const Type extends string>(type: Type) {
  return { ...eventBase(type), ...unit() }
}

function onDay<const Type extends string>(type: Type) {
  return { ...happened(type), on: date() }
}

function unit() {
  return { unit: id('unit'), ground: maybe(z.string()) }
}

/** What is said of a unit when it is founded. */
function standing() {
  return {
    kind: z.string(),
    domain: z.string(),
    formation: z.string(),
    parent: parent(),
    name: titles(),
    until: maybe(date()),
  }
}

function parent() {
  return z.nullable(id('unit'))
}

function units() {
  return list(id('unit'))
}

function post() {
  return { member: id('member'), post: z.string() }
}
