import { type Decider, decider } from '../../foundation/index.ts'
import type { PledgeCommand } from './commands.ts'
import type { PledgeContext } from './context.ts'
import { decide } from './decide.ts'
import type { PledgeEvent } from './events.ts'
import { pledgeEvolution } from './evolve.ts'
import type { PledgeRefusal } from './refusals.ts'
import type { Pledge } from './state.ts'

/**
 * The life of one pledge, from proposal to outcome. Needs no organisation: rules and zone come in the
 * context. Refusals have the pledge as subject; each command has its own codes (`ApprovePledgeCode`, …).
 */
export const pledge: Decider<PledgeCommand, Pledge, PledgeEvent, PledgeContext, PledgeRefusal> =
  /* @__PURE__ */ decider(decide, pledgeEvolution)
