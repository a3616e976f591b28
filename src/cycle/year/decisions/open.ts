import { parsePeriod } from '../../../calendar/index.ts'
import {
  copyOf,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../../foundation/index.ts'
import { checkText } from '../../../vocabulary/index.ts'
import { actFaults, type CycleCommandBase, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import type { CycleOpened, CycleTerms } from '../events.ts'
import { longestHash, pinFaults } from '../population-faults.ts'
import type { OpenCycleCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'
import { cycleTermsOf } from '../terms-of.ts'

/** Opens a cycle: what it is about, by which rules, and who answers for it. */
export interface OpenCycle extends CycleCommandBase<'open'>, CycleTerms {
  /** The period's id: `'2026'`. */
  readonly period: string
}

/** Decides on {@link OpenCycle}. Whoever opens holds the role that answers for it. */
export function openCycle(
  command: OpenCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleOpened[], Refusal<OpenCycleCode>> {
  const { cycle: subject } = command
  if (state) return refuse(refusal('cycle-known', { subject, path: ['cycle'] }))
  const period = parsePeriod(command.period)
  if (!period.ok) return refuse({ ...period.refusals[0], subject, path: ['period'] })
  const faults: Refusal<OpenCycleCode>[] = [
    ...textFaults(command),
    ...pinFaults(subject, command.populations),
    ...actFaults(command, command, context),
  ]
  return okUnless(faults, () => [
    {
      type: 'opened',
      ...eventBase(command),
      period: period.value,
      ...copyOf<CycleTerms>(cycleTermsOf(command)),
    },
  ])
}

function textFaults({ cycle: subject, title, zone, responsible, follows }: OpenCycle) {
  const titles = Object.entries(title)
  return [
    ...titles.flatMap(([tag, text]) =>
      checkText(text, { path: ['title', tag.slice(0, 35)], subject, longest: 200 }),
    ),
    ...(titles.length > 0 ? [] : checkText('', { path: ['title'], subject, longest: 200 })),
    ...checkText(zone, { path: ['zone'], subject, longest: 64 }),
    ...checkText(responsible, { path: ['responsible'], subject, longest: 64 }),
    ...(follows === undefined
      ? []
      : checkText(follows.digest, { path: ['follows', 'digest'], subject, longest: longestHash })),
  ]
}
