import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  copyOf,
  evolution,
  freezeDeep,
  type Json,
  type Recipe,
} from '../../src/foundation/index.ts'
import { deepFrozen, frozen, objectsIn } from '../foundation/support/frozen.ts'

interface Item {
  readonly text: string
  readonly more: Json
}

type Pledge =
  | { readonly kind: 'proposed'; readonly items: readonly Item[]; readonly note?: Json }
  | {
      readonly kind: 'approved'
      readonly by: Json
      readonly promise: { readonly items: readonly Item[]; readonly log: readonly Json[] }
    }

type Event =
  | { readonly type: 'proposed'; readonly items: readonly Item[] }
  | { readonly type: 'added'; readonly item: Item }
  | { readonly type: 'changed'; readonly at: number; readonly more: Json }
  | { readonly type: 'removed'; readonly at: number }
  | { readonly type: 'noted'; readonly note: Json }
  | { readonly type: 'cleared' }
  | { readonly type: 'approved'; readonly by: Json }
  | { readonly type: 'reopened' }
  | { readonly type: 'seen' }

/** Edits in place, returns nothing, returns the draft, and changes the type of the state, by turns. */
const recipe: Recipe<Pledge, Event> = (draft, event) => {
  if (event.type === 'proposed') return { kind: 'proposed', items: copyOf(event.items) }
  if (!draft) return undefined
  if (draft.kind === 'approved') {
    if (event.type === 'reopened') return { kind: 'proposed', items: draft.promise.items }
    if (event.type === 'noted') draft.promise.log.push(copyOf(event.note))
    return draft
  }
  switch (event.type) {
    case 'added':
      draft.items.push(copyOf(event.item))
      return draft
    case 'changed': {
      const item = draft.items[event.at]
      if (item) item.more = copyOf(event.more)
      return undefined
    }
    case 'removed':
      draft.items.splice(event.at, 1)
      return draft
    case 'noted':
      draft.note = copyOf(event.note)
      return undefined
    case 'cleared':
      delete draft.note
      return draft
    case 'approved':
      return {
        kind: 'approved',
        by: copyOf(event.by),
        promise: { items: draft.items, log: [{ seen: true }] },
      }
    default:
      return draft
  }
}

const { evolve, replay } = evolution(recipe)

/** Payloads of any JSON, own `__proto__` keys among them. */
const payload: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json),
  fc
    .jsonValue({ maxDepth: 1 })
    .map((v) => JSON.parse(`{"__proto__":${JSON.stringify(v)},"a":[{}]}`)),
)
const item = fc.record({ text: fc.string({ maxLength: 3 }), more: payload })
const at = fc.nat(3)
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('proposed' as const),
      items: fc.array(item, { maxLength: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('added' as const), item }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('changed' as const), at, more: payload }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('removed' as const), at }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('noted' as const), note: payload }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('approved' as const), by: payload }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Event>({ type: 'cleared' }, { type: 'reopened' }, { type: 'seen' }),
  },
)
const start = fc.record({
  type: fc.constant('proposed' as const),
  items: fc.array(item, { maxLength: 2 }),
})
const stream: fc.Arbitrary<readonly Event[]> = fc
  .tuple(fc.array(event, { maxLength: 2 }), start, fc.array(event, { maxLength: 20 }))
  // Every event is its own data, as parsed from a log: no part is shared between two of them.
  .map(([before, first, after]) => JSON.parse(JSON.stringify([...before, first, ...after])))

/** The same recipe over one plain object, by nothing but a loop. */
function plainly(events: readonly Event[]): Pledge | undefined {
  let state: Parameters<typeof recipe>[0]
  for (const each of structured(events)) {
    state = (recipe(state, each) as typeof state) ?? state
  }
  return state as Pledge | undefined
}

function structured<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

function share(a: unknown, b: unknown): boolean {
  const theirs = objectsIn(b)
  return [...objectsIn(a)].some((part) => theirs.has(part))
}

describe('one recipe, two ways', () => {
  it('one by one, all at once and over a plain object give the same bytes', () => {
    fc.assert(
      fc.property(stream, (events) => {
        frozen(events)
        const wanted = plainly(events)
        const live = events.reduce<Pledge | undefined>(evolve, undefined)
        const replayed = replay(events)
        expect(replayed).toStrictEqual(wanted)
        expect(live).toStrictEqual(wanted)
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(wanted))
        expect(JSON.stringify(live)).toBe(JSON.stringify(wanted))
      }),
      { numRuns: 500 },
    )
  })

  it('every state is frozen, and no event changes the state before it', () => {
    fc.assert(
      fc.property(stream, (events) => {
        let state: Pledge | undefined
        for (const each of frozen(events)) {
          const text = JSON.stringify(state)
          const next = evolve(state, each)
          expect(deepFrozen(next)).toBe(true)
          expect(JSON.stringify(state)).toBe(text)
          state = next
        }
        expect(deepFrozen(replay(events))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('state and events share nothing, and no event is changed or frozen', () => {
    fc.assert(
      fc.property(stream, (events) => {
        const text = JSON.stringify(events)
        const states = [replay(events), events.reduce<Pledge | undefined>(evolve, undefined)]
        for (const state of states) expect(share(state, events)).toBe(false)
        expect(JSON.stringify(events)).toBe(text)
        expect([...objectsIn(events)].some((part) => Object.isFrozen(part))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('a state read back from JSON goes on as the live one', () => {
    fc.assert(
      fc.property(stream, stream, (before, after) => {
        const live = replay([...before, ...after])
        const snapshot = replay(before)
        const restored: Pledge | undefined = snapshot && structured(snapshot)
        const text = JSON.stringify(restored)
        const resumed = after.reduce<Pledge | undefined>(evolve, restored)
        expect(JSON.stringify(resumed)).toBe(JSON.stringify(live))
        expect(JSON.stringify(restored)).toBe(text)
        expect(deepFrozen(resumed)).toBe(true)
        expect(share(resumed, restored)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('any order of calls, twice: no state is kept between them', () => {
    fc.assert(
      fc.property(stream, stream, (a, b) => {
        const alone = JSON.stringify(replay(a))
        replay(b)
        expect(JSON.stringify(replay(a))).toBe(alone)
        expect(share(replay(a), replay(a))).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('copyOf', () => {
  it('is equal to the original, byte for byte, and shares nothing with it', () => {
    fc.assert(
      fc.property(payload, (value) => {
        const copy = copyOf(frozen(value))
        expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
        expect(copy).toStrictEqual(value)
        expect(share(copy, value)).toBe(false)
        expect([...objectsIn(copy)].some((part) => Object.isFrozen(part))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('freezeDeep', () => {
  it('freezes everything and changes nothing', () => {
    fc.assert(
      fc.property(payload, (value) => {
        const text = JSON.stringify(value)
        expect(freezeDeep(value)).toBe(value)
        expect(deepFrozen(value)).toBe(true)
        expect(JSON.stringify(value)).toBe(text)
      }),
    )
  })
})
