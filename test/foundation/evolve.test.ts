import { describe, expect, it } from 'vitest'
import { copyOf, evolution, type Json } from '../../src/foundation/index.ts'
import { deepFrozen, frozen, nested, objectsIn } from './support/frozen.ts'

type Pledge = Proposed | Approved

interface Proposed {
  readonly kind: 'proposed'
  readonly items: readonly { readonly text: string; readonly more: Json }[]
}

interface Approved {
  readonly kind: 'approved'
  readonly items: Proposed['items']
  readonly by: string
}

type Event =
  | { readonly type: 'proposed'; readonly items: Proposed['items'] }
  | { readonly type: 'added'; readonly text: string; readonly more: Json }
  | { readonly type: 'approved'; readonly by: string }
  | { readonly type: 'seen' }

const { evolve, replay } = evolution<Pledge, Event>((draft, event) => {
  switch (event.type) {
    case 'proposed':
      return { kind: 'proposed', items: copyOf(event.items) }
    case 'added':
      draft?.items.push({ text: event.text, more: copyOf(event.more) })
      return draft
    case 'approved':
      return draft && { kind: 'approved', items: draft.items, by: event.by }
    case 'seen':
      return undefined
  }
})

const proposed: Event = frozen({ type: 'proposed', items: [{ text: 'a', more: [] }] })
const added: Event = frozen({ type: 'added', text: 'b', more: { deep: [{ er: 1 }] } })
const approved: Event = frozen({ type: 'approved', by: 'committee' })

describe('evolution', () => {
  it('begins from nothing', () => {
    expect(evolve(undefined, proposed)).toEqual({
      kind: 'proposed',
      items: [{ text: 'a', more: [] }],
    })
  })

  it('gives nothing for a replay of nothing', () => {
    expect(replay([])).toBe(undefined)
  })

  it('stays nothing where an event finds nothing to change', () => {
    expect(evolve(undefined, added)).toBe(undefined)
    expect(replay([added, approved])).toBe(undefined)
  })

  it('edits in place in a replay and not at all in evolve', () => {
    const before = evolve(undefined, proposed)
    const after = evolve(before, added)
    expect(before?.items.length).toBe(1)
    expect(after?.items.length).toBe(2)
    expect(after).toEqual(replay([proposed, added]))
  })

  it('lets a recipe change the type of the state, parts of the old state kept', () => {
    const events = [proposed, added, approved]
    const state = events.reduce<Pledge | undefined>(evolve, undefined)
    expect(state).toEqual({
      kind: 'approved',
      items: [
        { text: 'a', more: [] },
        { text: 'b', more: { deep: [{ er: 1 }] } },
      ],
      by: 'committee',
    })
    expect(replay(events)).toEqual(state)
  })

  it('takes a recipe that returns nothing as one that changed in place', () => {
    const seen: Event = { type: 'seen' }
    const before = evolve(undefined, proposed)
    expect(evolve(before, seen)).toBe(before)
    expect(replay([proposed, seen])).toEqual(before)
  })

  it('freezes every state all the way down', () => {
    const events = [proposed, added, approved]
    expect(deepFrozen(replay(events))).toBe(true)
    let state: Pledge | undefined
    for (const event of events) {
      state = evolve(state, event)
      expect(deepFrozen(state)).toBe(true)
    }
  })

  it('shares the parts that an event did not touch', () => {
    const before = evolve(undefined, proposed)
    expect(evolve(before, added)?.items[0]).toBe(before?.items[0])
  })

  it('never freezes a state that the caller handed in, changed or not', () => {
    const snapshot = (): Pledge =>
      JSON.parse('{"kind":"proposed","items":[{"text":"a","more":{}}]}')
    for (const event of [added, approved, { type: 'seen' } as const]) {
      const state = snapshot()
      const next = evolve(state, event)
      expect([...objectsIn(state)].some((part) => Object.isFrozen(part))).toBe(false)
      expect(state).toEqual(snapshot())
      expect(deepFrozen(next)).toBe(true)
      const mine = objectsIn(state)
      expect([...objectsIn(next)].some((part) => mine.has(part))).toBe(false)
    }
  })

  it('takes events from any iterable', () => {
    function* stream() {
      yield proposed
      yield added
    }
    expect(replay(stream())).toEqual(replay([proposed, added]))
  })

  it('keeps `__proto__` in a payload as a key like any other', () => {
    const more: Json = JSON.parse('{"__proto__":{"admin":true},"a":{"__proto__":1}}')
    const text = JSON.stringify(more)
    const before = evolve(undefined, proposed)
    const first = evolve(before, frozen({ type: 'added', text: 'b', more }))
    const second = evolve(first, added)
    expect(JSON.stringify(second?.items[1]?.more)).toBe(text)
    expect(Object.getPrototypeOf(second?.items[1]?.more)).toBe(Object.prototype)
    expect(JSON.stringify(replay([proposed, { type: 'added', text: 'b', more }]))).toBe(
      JSON.stringify(first),
    )
    expect({}).not.toHaveProperty('admin')
  })

  it.each([
    ['objects', (inner: unknown) => ({ inner })],
    ['arrays', (inner: unknown) => [inner]],
  ])('takes payloads of %s as deep as the limit', (_, wrap) => {
    const event = { type: 'added', text: 'b', more: nested(256, wrap) as Json } as const
    const state = evolve(evolve(undefined, proposed), event)
    expect(deepFrozen(state)).toBe(true)
    expect(JSON.stringify(replay([proposed, event]))).toBe(JSON.stringify(state))
  })
})
