import { type Evolution, evolution, invariant, type Mutable } from '../../../foundation/index.ts'
import type { RegisterEvent } from './events.ts'
import type { PledgeRegister } from './state.ts'

/** How events make the state of a register. */
export const registerEvolution: Evolution<PledgeRegister, RegisterEvent> =
  /* @__PURE__ */ evolution<PledgeRegister, RegisterEvent>(recipe)

type Draft = Mutable<PledgeRegister>

function recipe(draft: Draft | undefined, event: RegisterEvent): Draft {
  const { member, cycle, pledge, at } = event
  const register: Draft = draft ?? { member, cycle, places: [], lastAt: at }
  if (event.type === 'entered') {
    register.places.push({ pledge, kind: event.kind, enteredAt: at, released: null })
  } else {
    const place = register.places.find((each) => each.pledge === pledge)
    invariant(place !== undefined, 'what is released was entered')
    place.released = { at, because: event.because }
  }
  register.lastAt = at
  return register
}
