import type {
  AmendCycle,
  AnnounceResults,
  ApplyCycle,
  BeginCycle,
  CarryOnCycle,
  CloseCycle,
  ConfirmCycle,
  CycleCommand,
  OpenCycle,
  PublishResults,
  ReviseResults,
} from '../../cycle/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { type PlainJson, parseCycleCommand } from '../../schema/index.ts'

/** What is asked of a cycle: the domain's commands without what the book reckons itself. */
export type CycleOrder =
  | Omit<OpenCycle, 'zone' | 'populations'>
  | Omit<AmendCycle, 'populations'>
  | BeginCycle
  | Omit<CloseCycle, 'populations' | 'rolls'>
  | Omit<PublishResults, 'populations' | 'digest'>
  | Omit<AnnounceResults, 'populations'>
  | Omit<ReviseResults, 'populations' | 'digest'>
  | ConfirmCycle
  | ApplyCycle
  | CarryOnCycle

/** What the book reckons itself, by the type of the command; here as if there were nothing. */
const reckoned: ReadonlyMap<unknown, Readonly<Record<string, unknown>>> = new Map([
  ['open', { zone: 'UTC', populations: [] }],
  ['amend', { populations: [] }],
  ['close', { populations: [], rolls: [] }],
  ['publish', { populations: [], digest: '' }],
  ['announce', { populations: [] }],
  ['revise', { populations: [], digest: '' }],
])

/**
 * Reads what is asked of a cycle. What the book reckons itself must not stand in it: refused with
 * `unknown-field`.
 */
export function parseCycleOrder(order: PlainJson): Result<CycleOrder, Refusal> {
  const value = order.json
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return parseCycleCommand(order)
  }
  const missing = reckoned.get(value['type'])
  if (missing === undefined) return parseCycleCommand(order)
  const handed = Object.keys(missing).filter((name) => Object.hasOwn(value, name))
  const [first] = handed
  if (first !== undefined) {
    const parts = { path: [first], expected: 'nothing: the book reckons it', actual: first }
    return refuse(refusal('unknown-field', parts))
  }
  const parsed = parseCycleCommand({ ...value, ...missing })
  return parsed.ok ? ok(without(parsed.value, Object.keys(missing))) : parsed
}

function without(command: CycleCommand, names: readonly string[]): CycleOrder {
  const left = Object.entries(command).filter(([name]) => !names.includes(name))
  // What is left of a command is its order.
  return Object.fromEntries(left) as unknown as CycleOrder
}
