import * as z from 'zod'
import { once } from './once.ts'
import { commandBase, date, eventBase, exactly, id, list, maybe } from './parts.ts'

/** Everything that can be asked of a notice. */
export const noticeCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...base('post'), ...terms() }),
    exactly({ ...base('extend'), ...extension() }),
    exactly({ ...base('withdraw'), reason: z.string() }),
    exactly(base('end')),
  ]),
)

/** Everything that can happen to a notice. */
export const noticeEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...past('posted'), ...terms() }),
    exactly({ ...past('extended'), ...extension() }),
    exactly({ ...past('withdrawn'), reason: z.string() }),
    exactly(past('ended')),
  ]),
)

/** What a notice or an objection is about. */
export function matter() {
  return exactly({ kind: z.string(), id: z.string() })
}

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), notice: id('notice') }
}

function past<const Type extends string>(type: Type) {
  return { ...eventBase(type), notice: id('notice') }
}

function terms() {
  return {
    matter: matter(),
    content: exactly({ ref: z.string(), digest: maybe(z.string()) }),
    audiences: list(z.string()),
    ways: list(z.string()),
    from: date(),
    replaces: maybe(id('notice')),
  }
}

function extension() {
  return { until: date(), reason: z.string() }
}
