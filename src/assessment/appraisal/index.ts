export { compilePlurality, type PluralityCode } from './compile-plurality.ts'
export { compileShare } from './compile-share.ts'
export { compileTallies } from './compile-tallies.ts'
export type { QuorumCode } from './quorum-of.ts'
export type { SheetsCode } from './sheets/check-sheets.ts'
export { countSheets, type SheetCount, type VoidedSheets } from './sheets/count-sheets.ts'
export type { SheetFault } from './sheets/read-sheet.ts'
export type { Sheet, SheetEntry } from './sheets/sheet.ts'
export type {
  OpenRating,
  SecretRating,
  SheetFaults,
  SheetLimit,
  SheetRules,
  Voided,
} from './sheets/sheet-rules.ts'
