import type { PledgeRegister } from './state.ts'

/** How many pledges count: entered and not released. None where there is no register yet. */
export function pledgesHeld(register: PledgeRegister | undefined): number {
  return register?.places.filter((place) => place.released === null).length ?? 0
}
