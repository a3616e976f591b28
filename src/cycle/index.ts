export { type AppraisalCommand, appraisal } from './appraisal/appraisal.ts'
export type { MeasureCommandBase } from './appraisal/command-base.ts'
export type { AppraisalContext, EffectRules } from './appraisal/context.ts'
export type { CarryAppraisal } from './appraisal/decisions/carry.ts'
export type { CarryOutMeasure } from './appraisal/decisions/carry-out.ts'
export type { ConfirmAppraisal } from './appraisal/decisions/confirm.ts'
export type { DecideMeasure } from './appraisal/decisions/decide-measure.ts'
export type { GradeSubject } from './appraisal/decisions/grade.ts'
export type { LiftMeasure } from './appraisal/decisions/lift.ts'
export type { NotifyOfMeasure } from './appraisal/decisions/notify.ts'
export type { ProposeMeasures } from './appraisal/decisions/propose.ts'
export type { ReviseAppraisal } from './appraisal/decisions/revise.ts'
export type {
  AppraisalCarried,
  AppraisalConfirmed,
  AppraisalEvent,
  AppraisalGraded,
  AppraisalRevised,
  MeasureCarriedOut,
  MeasureDecided,
  MeasureLifted,
  MeasureNotified,
  MeasuresProposed,
  RevisionCause,
} from './appraisal/events.ts'
export { historyOf } from './appraisal/history-of.ts'
export { inputOf } from './appraisal/input-of.ts'
export {
  type AppraisalCommandBase,
  type AppraisalKey,
  gradeMatter,
  measureMatter,
} from './appraisal/key.ts'
export { latestResult, listedResult, resultAt } from './appraisal/latest-result.ts'
export { measureCountsOf } from './appraisal/measure-counts-of.ts'
export type {
  AppraisalCode,
  AppraisalRefusal,
  AppraisalStepCode,
  CarryAppraisalCode,
  CarryOutMeasureCode,
  ConfirmAppraisalCode,
  DecideMeasureCode,
  GradeSubjectCode,
  LiftMeasureCode,
  MeasureStepCode,
  NotifyOfMeasureCode,
  ProposeMeasuresCode,
  ResultCode,
  ReviseAppraisalCode,
} from './appraisal/refusals.ts'
export type {
  AcceptedMeasure,
  Appraisal,
  AppraisalMeasure,
  AppraisalStatus,
  CarriedAppraisal,
  CarriedOutMeasure,
  ConfirmedAppraisal,
  DeclinedMeasure,
  LiftedMeasure,
  MeasureStatus,
  NotifiedMeasure,
  ProposedMeasure,
  ProvisionalAppraisal,
  ResultEntry,
  Revision,
} from './appraisal/state.ts'
export type { CycleRoomCode } from './cycle-code.ts'
export type { DeterminationContext } from './determination/context.ts'
export type { DecideClause } from './determination/decisions/decide-clause.ts'
export { type DecideTie, tieMeant } from './determination/decisions/decide-tie.ts'
export type { GiveGrade } from './determination/decisions/give-grade.ts'
export type { LiftDetermination } from './determination/decisions/lift.ts'
export type { ReopenTie } from './determination/decisions/reopen-tie.ts'
export type { WithdrawClause } from './determination/decisions/withdraw-clause.ts'
export type { WithdrawGrade } from './determination/decisions/withdraw-grade.ts'
export { type DeterminationCommand, determination } from './determination/determination.ts'
export type {
  ClauseDecided,
  ClauseWithdrawn,
  DeterminationEvent,
  DeterminationLifted,
  GradeGiven,
  GradeWithdrawn,
  TieDecided,
  TieReopened,
  TieVotes,
} from './determination/events.ts'
export { type Determined, decisionsIn, determinedIn } from './determination/in-effect.ts'
export type { DeterminationCommandBase, DeterminationKey } from './determination/key.ts'
export {
  type OpenTie,
  openTiesOf,
  type SettledTie,
  settlementOf,
  tieRefusals,
} from './determination/open-ties.ts'
export type {
  DecideClauseCode,
  DecideTieCode,
  DeterminationCode,
  DeterminationCodes,
  DeterminationRefusal,
  DeterminationStepCode,
  GiveGradeCode,
  LiftDeterminationCode,
  ReopenTieCode,
  WithdrawClauseCode,
  WithdrawGradeCode,
} from './determination/refusals.ts'
export type {
  DecidedClause,
  DecidedTie,
  Determination,
  GivenGrade,
  TakenBack,
} from './determination/state.ts'
export { type EntryKey, entryMatter } from './entry-matter.ts'
export { factOfPledgeEvent, type PledgeReactionContext } from './fact-of-pledge-event.ts'
export { cycleMessages } from './messages/cycle-messages.ts'
export type {
  BringInput,
  BringPoints,
  BringResults,
  OpeningCommand,
  OpeningCommandBase,
} from './opening/commands.ts'
export type {
  InputBrought,
  OpeningEvent,
  OpeningEventBase,
  PointsBrought,
  ResultsBrought,
} from './opening/events.ts'
export { opening } from './opening/opening.ts'
export type {
  OpeningCode,
  OpeningCodes,
  OpeningRefusal,
  OpeningStepCode,
} from './opening/refusals.ts'
export type { Opening, OpeningInput, OpeningPoints, OpeningResult } from './opening/state.ts'
export { type PostingCode, postingOfFacts } from './posting-of-facts.ts'
export { carriagesOf } from './reactions/carriages-of.ts'
export { confirmationsOf } from './reactions/confirmations-of.ts'
export type { SubjectsOf } from './reactions/for-each-subject.ts'
export { gradingsOf } from './reactions/gradings-of.ts'
export {
  announcementOf,
  noticeOfResults,
  type ResultsNotice,
} from './reactions/notice-of-results.ts'
export { openingOf } from './reactions/opening-of.ts'
export { proposalOf } from './reactions/proposal-of.ts'
export {
  type MovedResult,
  type PopulationBeforeAfter,
  type Revisions,
  type RevisionsRefusal,
  type RulingEffect,
  revisionsOf,
} from './reactions/revisions-of.ts'
export type { AppraisalResult, ListedResult } from './results/appraisal-result.ts'
export { contentHash } from './results/content-hash.ts'
export { digestOf } from './results/digest-of.ts'
export type { Hash } from './results/hash.ts'
export { type PopulationPin, pinOf } from './results/population-pin.ts'
export {
  type GradeTotal,
  type PopulationResults,
  resultsOf,
} from './results/population-results.ts'
export { type Publication, publicationOf } from './results/publication.ts'
export { type GradedStanding, resultOf } from './results/result-of.ts'
export type { Books } from './roll/books.ts'
export type { ExemptSubject, OutReason, Roll, SubjectOut } from './roll/roll.ts'
export { rollCount } from './roll/roll-count.ts'
export { type RollCode, type RollQuestion, rollOf } from './roll/roll-of.ts'
export {
  type NamedRoll,
  type NamedRollQuestion,
  type RollsQuestion,
  rollsOf,
} from './roll/rolls-of.ts'
export type { RulingCode } from './rulings/check-ruling.ts'
export type { RulingRef } from './rulings/ruling-ref.ts'
export { pendingRulings, type StandingRuling } from './rulings/standing-ruling.ts'
export type { CycleCommandBase } from './year/command-base.ts'
export type { CycleContext, ShownResults } from './year/context.ts'
export { type CycleCommand, cycle } from './year/cycle.ts'
export { type CycleId, cycleId } from './year/cycle-id.ts'
export type { AmendCycle } from './year/decisions/amend.ts'
export type { AnnounceResults } from './year/decisions/announce.ts'
export type { ApplyCycle } from './year/decisions/apply.ts'
export type { BeginCycle } from './year/decisions/begin.ts'
export type { CarryOnCycle } from './year/decisions/carry-on.ts'
export type { CloseCycle } from './year/decisions/close.ts'
export type { ConfirmCycle } from './year/decisions/confirm.ts'
export type { OpenCycle } from './year/decisions/open.ts'
export type { PublishResults } from './year/decisions/publish.ts'
export type { ReviseResults } from './year/decisions/revise.ts'
export { editionAt, latestEdition } from './year/editions.ts'
export type {
  CycleAmended,
  CycleApplied,
  CycleBegun,
  CycleCarriedOn,
  CycleClosed,
  CycleConfirmed,
  CycleEvent,
  CycleOpened,
  CycleTerms,
  ResultsAnnounced,
  ResultsPublished,
  ResultsRevised,
  RevisedResults,
  RollCount,
} from './year/events.ts'
export type { MeasureCounts } from './year/measure-counts.ts'
export type {
  AmendCycleCode,
  AnnounceResultsCode,
  ApplyCycleCode,
  BeginCycleCode,
  CarryOnCode,
  CloseCycleCode,
  ConfirmCycleCode,
  CountsCode,
  CycleCode,
  CyclePopulationsCode,
  CycleRefusal,
  CycleStepCode,
  OpenCycleCode,
  PublishResultsCode,
  ReviseResultsCode,
} from './year/refusals.ts'
export type {
  Announcement,
  AppliedCycle,
  CarriedCycle,
  ClosedCycle,
  ConfirmedCycle,
  CycleAmendment,
  CycleState,
  CycleStatus,
  Edition,
  OpenedCycle,
  ProvisionalCycle,
  RunningCycle,
  ShownPopulation,
} from './year/state.ts'
