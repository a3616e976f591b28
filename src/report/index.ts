export { type Board, type BoardDay, boardOf, type DuePledge, type PledgeCount } from './board-of.ts'
export {
  type Breakdown,
  type BreakdownRow,
  type BreakdownTerms,
  breakdownOf,
} from './breakdown-of.ts'
export { type Bulletin, type BulletinCount, bulletinOf, type QuotaEdge } from './bulletin-of.ts'
export {
  type EchoWall,
  type EchoWallDay,
  echoWallOf,
  type Opinion,
  type OpinionCounts,
  type OpinionState,
  type TopicCounts,
} from './echo-wall-of.ts'
export {
  type DecidersMeasures,
  type MeasureCount,
  measuresByDecider,
} from './measures-by-decider.ts'
export {
  type MeasureInHand,
  type MeasureState,
  type MoneyTotal,
  moneyTotals,
} from './money-totals.ts'
export { type RankedSubject, type Ranking, rankingOf, type UndecidedSubject } from './ranking-of.ts'
export type { ReportCode } from './report-code.ts'
export { reportMessages } from './report-messages.ts'
