export type {
  BallotSentences,
  BallotWords,
  NamedMostWords,
  OneBallotWords,
  QuorumWords,
  ShareWords,
} from './ballot-words.ts'
export type { ClauseRoom, WindowCap } from './clause-room.ts'
export { type Explainer, explain } from './explain.ts'
export { explainNext } from './explain-next.ts'
export { explainValue } from './explain-value.ts'
export type {
  ExplainWords,
  FactWords,
  LinkedWords,
  MeasureWords,
  QuotaWords,
  SaidWords,
  UndecidedWords,
} from './explain-words.ts'
export type { Explained, GateGrounds, Titled, ValueTrace } from './explained.ts'
export {
  type NextGrade,
  type NextPoints,
  nextGrade,
  type Obstacle,
  type TracedResult,
} from './next-grade.ts'
export type { NextSentences } from './next-words.ts'
export { wordsEn } from './words-en.ts'
export { wordsZh } from './words-zh.ts'
