export { type Algebra, type Body, compileExact, compileIn, exactly } from './algebra.ts'
export type { ApplyingPart } from './applying.ts'
export { type Asking, type AskingCode, askingIn } from './asking.ts'
export { compareKeys } from './compare-keys.ts'
export type { CompiledNode } from './compiled-node.ts'
export { compileInterval, intervalText } from './interval.ts'
export { keptOf } from './keep-values.ts'
export { lapseIn } from './lapse-in.ts'
export { limiter } from './limit.ts'
export { linkedTo } from './linked-to.ts'
export { mostWindows } from './most-windows.ts'
export { namedValue } from './named-value.ts'
export { compileAttribute } from './nodes/compile-attribute.ts'
export { compileConstant } from './nodes/compile-constant.ts'
export { compileDecided } from './nodes/compile-decided.ts'
export { compileElapsedNode } from './nodes/compile-elapsed.ts'
export { compileExtension, saidLast } from './nodes/compile-extension.ts'
export { compileExtreme } from './nodes/compile-extreme.ts'
export { compileFirst } from './nodes/compile-first.ts'
export { compileInput } from './nodes/compile-input.ts'
export { compileLadder } from './nodes/compile-ladder.ts'
export { compileLess } from './nodes/compile-less.ts'
export { compileLinked } from './nodes/compile-linked.ts'
export { compileMean } from './nodes/compile-mean.ts'
export { compileRatio } from './nodes/compile-ratio.ts'
export { compileScaled } from './nodes/compile-scaled.ts'
export { compileSubPeriods } from './nodes/compile-sub-periods.ts'
export { compileSum } from './nodes/compile-sum.ts'
export { compileValueRef } from './nodes/compile-value-ref.ts'
export { compileWeighted } from './nodes/compile-weighted.ts'
export { exempted, exemption, type ProfileExemption, planExempted } from './nodes/exempted.ts'
export { mostLinked } from './nodes/take-linked.ts'
export { given, roundedNoted, sumNoted, timesNoted } from './noted.ts'
export {
  type Plan,
  planBetween,
  planDifference,
  planEither,
  planFraction,
  planLimited,
  planOf,
  planSum,
  planTimes,
  planWithin,
  productScale,
  scaleAmong,
} from './plan.ts'
export { planLadder } from './plan-ladder.ts'
export { compileNumber, type NumberSpec } from './read-number.ts'
export type { DatedFacts, LinkedSubject, Run } from './run.ts'
export { seatsBy } from './seats-by.ts'
export { viewOf } from './view-of.ts'
