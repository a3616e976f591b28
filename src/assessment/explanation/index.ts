export { type Explainer, explain } from './explain.ts'
export { explainValue } from './explain-value.ts'
export type {
  BallotWords,
  ExplainWords,
  FactWords,
  LinkedWords,
  MeasureWords,
  QuotaWords,
  SaidWords,
  UndecidedWords,
} from './explain-words.ts'
export type { Explained, GateGrounds, Titled, ValueTrace } from './explained.ts'
export { wordsEn } from './words-en.ts'
export { wordsZh } from './words-zh.ts'
