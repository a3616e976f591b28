import type { YearSetup } from '../../book/index.ts'
import type { RulebookRef } from '../../vocabulary/index.ts'
import { simulatedZone } from './simulated-rules.ts'

/** For how many days after the first one a notice is shown, and objections are heard. */
export const shownDays = 2

/** Who is judged together in a simulated year. */
export type SimulatedPopulation = 'members' | 'branches'

/** For how many days whom a measure is about may object, after the day of being told. */
export const effectDays = 1

const within = { days: shownDays, count: 'calendar' } as const

/** How a simulated year runs: everybody with a home, and every unit; whoever is judged may object once. */
export function simulatedYear(rulebook: RulebookRef): YearSetup {
  return {
    populations: [
      { name: 'members', rulebook, selector: { of: 'members', through: { tie: 'home' } } },
      { name: 'branches', rulebook, selector: { of: 'units' } },
    ],
    hearing: {
      notice: {
        ...{ clause: 'notice', atLeast: within, audiences: ['members'] },
        ...{ ways: ['board'], waysAtLeast: 1 },
      },
      objections: {
        ...{ clause: 'objections', mayObject: ['subject'], grounds: [], evidence: 0 },
        ...{ window: { ...within, from: 'notice-start' }, late: 'refused', rounds: 1 },
        ...{ answer: { days: 5, count: 'calendar' }, ruledBy: ['judge'], appeal: null },
      },
      calendar: { zone: simulatedZone },
    },
    effect: { clause: 'effect', after: { days: effectDays, count: 'calendar' } },
    judgedBy: ['appraiser'],
  }
}
