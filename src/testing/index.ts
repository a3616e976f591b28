export type {
  CaseExpectation,
  CaseFact,
  CaseGiven,
  CaseLinked,
  CaseMeasure,
  CaseRefusal,
  CaseSubject,
  RulebookCase,
  SubjectExpectation,
} from '../schema/index.ts'
export { commandsFrom } from './arbitraries/commands-from.ts'
export { organisationFrom, type SmallOrganisation } from './arbitraries/organisation-from.ts'
export { differences } from './differences.ts'
export { checkExtension } from './extension/check-extension.ts'
export { describeExtension, type ExtensionRunner } from './extension/describe-extension.ts'
export type {
  ExtensionClaims,
  ExtensionFinding,
  ExtensionLaw,
  ExtensionSample,
  SampleFact,
} from './extension/extension-claims.ts'
export { describeEventLog, type LogRunner, type LogSuiteOptions } from './log/describe-event-log.ts'
export type { HeldAppend, LogHook, LogUnderTest } from './log/log-under-test.ts'
export type { CaseFailure } from './rulebook/case-failure.ts'
export {
  type Counterfactual,
  type CounterfactualDifference,
  counterfactual,
} from './rulebook/counterfactual.ts'
export {
  type ClauseCoverage,
  type CoverageGap,
  type CoverageGapKind,
  coverageTable,
} from './rulebook/coverage.ts'
export { type Mutant, type MutantKind, mutantOf, mutantText } from './rulebook/mutant.ts'
export { mutateRulebook } from './rulebook/mutate-rulebook.ts'
export type { Compile } from './rulebook/prepared.ts'
export type { CaseReport, RulebookReport } from './rulebook/report-of.ts'
export { type RulebookTestOptions, runRulebookTests } from './rulebook/run-rulebook-tests.ts'
export { type MutationReport, surviving } from './rulebook/surviving.ts'
export { type TestingCode, testingMessages } from './rulebook/testing-messages.ts'
export type { Irrelevant } from './rulebook/variants-of.ts'
export {
  FaultError,
  type FaultKind,
  type InjectedFault,
  isFault,
  type LogCall,
  type LogStep,
} from './simulation/fault.ts'
export {
  type FaultRates,
  type FaultyLog,
  type FaultyLogOptions,
  faultyLog,
  usualFaults,
} from './simulation/faulty-log.ts'
export type { Finding } from './simulation/finding.ts'
export { type Seeded, seeded } from './simulation/seeded.ts'
export {
  type Sent,
  type Simulation,
  type SimulationOptions,
  simulate,
} from './simulation/simulate.ts'
export {
  type OpenSimulatedBook,
  type SimulatedBook,
  simulatedBook,
} from './simulation/simulated-book.ts'
export type { SimulatedCommand } from './simulation/simulated-command.ts'
export { type SimulatedRules, simulatedRules } from './simulation/simulated-rules.ts'
export {
  type ExpectedRefusal,
  type Given,
  SpecificationError,
  specification,
  type When,
} from './specification.ts'
