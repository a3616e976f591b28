export { type Algebra, type Body, compileIn, exactly } from './algebra.ts'
export type { CompiledNode, FractionNode, WholeNode } from './compiled-node.ts'
export { compileInterval, intervalText } from './interval.ts'
export { type Limits, limiter } from './limit.ts'
export { compileConstant } from './nodes/compile-constant.ts'
export { type CompiledOption, compileFirst } from './nodes/compile-first.ts'
export { compileInput } from './nodes/compile-input.ts'
export { compileLess } from './nodes/compile-less.ts'
export { compileSum } from './nodes/compile-sum.ts'
export { compileValueRef } from './nodes/compile-value-ref.ts'
export { compileWeighted } from './nodes/compile-weighted.ts'
export { exempted, type ProfileExemption } from './nodes/exempted.ts'
export { given, type NoteParts, sumNoted, timesNoted } from './noted.ts'
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
} from './plan.ts'
export { compileNumber, type NumberSource, type NumberSpec } from './read-number.ts'
export type { DatedFacts, Inputs, Run } from './run.ts'
