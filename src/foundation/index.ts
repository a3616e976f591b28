export { type CanonicalRefusal, canonicalJson } from './canonical-json.ts'
export { compareText } from './compare-text.ts'
export { type Decider, decider } from './decider.ts'
export { describe } from './describe.ts'
export { type Evolution, evolution, type Recipe } from './evolve.ts'
export {
  type Exact,
  exact,
  exactOver,
  isExact,
  isSmall,
  type LargeExact,
  one,
  type SmallExact,
  zero,
} from './exact.ts'
export {
  add,
  compare,
  divide,
  equal,
  max,
  min,
  multiply,
  negate,
  sign,
  subtract,
  sumOf,
} from './exact-arithmetic.ts'
export { decimalText, exactText, fixedText } from './exact-text.ts'
export { type FoundationCode, foundationMessages } from './foundation-messages.ts'
export { copyOf, depthLimit, freezeDeep, type Mutable } from './freeze.ts'
export { type Id, type IdRefusal, literalId, parseId } from './identity.ts'
export { InvariantError, invariant, unreachable } from './invariant.ts'
export { isRecord } from './is-record.ts'
export type { Json } from './json.ts'
export { type Climbing, climb, climbings, type Ladder, type Rung } from './ladder.ts'
export type { Messages } from './messages.ts'
export { type DecimalRefusal, decimal, parseDecimal, parseExact } from './parse-decimal.ts'
export { recheck, type TraceRefusal } from './recheck.ts'
export { type Recorder, silent, tracing } from './recorder.ts'
export { type Path, type Refusal, type RefusalParts, refusal } from './refusal.ts'
export {
  allOk,
  type Ok,
  ok,
  okUnless,
  type Refused,
  RefusedError,
  type Result,
  refuse,
  unwrap,
} from './result.ts'
export {
  fromThousandths,
  isThousandths,
  isWhole,
  type Rounding,
  roundings,
  roundTo,
  roundToInteger,
  type Thousandths,
  toThousandths,
} from './rounding.ts'
export type { Climbed, Fold, Given, Note, Rounded, Step, Trace } from './trace.ts'
