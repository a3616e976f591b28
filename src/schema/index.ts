export { type Limits, usualLimits } from './limits.ts'
export { parseAppraisalCommand } from './parse-appraisal-command.ts'
export { parseAppraisalEvent } from './parse-appraisal-event.ts'
export { parseCycleCommand } from './parse-cycle-command.ts'
export { parseCycleEvent } from './parse-cycle-event.ts'
export { parseDeterminationCommand } from './parse-determination-command.ts'
export { parseDeterminationEvent } from './parse-determination-event.ts'
export { parseFact } from './parse-fact.ts'
export { parseJson } from './parse-json.ts'
export { parseLedgerCommand } from './parse-ledger-command.ts'
export { parseLedgerEvent } from './parse-ledger-event.ts'
export { parseManualGrades } from './parse-manual-grades.ts'
export { parseMemberCommand } from './parse-member-command.ts'
export { parseMemberEvent } from './parse-member-event.ts'
export { parseNoticeCommand } from './parse-notice-command.ts'
export { parseNoticeEvent } from './parse-notice-event.ts'
export { parseNoticeRules } from './parse-notice-rules.ts'
export { parseObjectionCommand } from './parse-objection-command.ts'
export { parseObjectionEvent } from './parse-objection-event.ts'
export { parseObjectionRules } from './parse-objection-rules.ts'
export { parseOpeningCommand } from './parse-opening-command.ts'
export { parseOpeningEvent } from './parse-opening-event.ts'
export { parseOrganisationRules } from './parse-organisation-rules.ts'
export { parseOverlay } from './parse-overlay.ts'
export { parsePlain } from './parse-plain.ts'
export { parsePledgeCommand } from './parse-pledge-command.ts'
export { parsePledgeEvent } from './parse-pledge-event.ts'
export { parseRecordCommand } from './parse-record-command.ts'
export { parseRecordEvent } from './parse-record-event.ts'
export { parseRegisterCommand } from './parse-register-command.ts'
export { parseRegisterEvent } from './parse-register-event.ts'
export { parseRulebook } from './parse-rulebook.ts'
export { parseRulebookCases } from './parse-rulebook-cases.ts'
export { parseSheets } from './parse-sheets.ts'
export { parseSubjectInput } from './parse-subject-input.ts'
export { parseTally } from './parse-tally.ts'
export { parseUnitCommand } from './parse-unit-command.ts'
export { parseUnitEvent } from './parse-unit-event.ts'
export type { Parsed } from './parse-with.ts'
export { parseYaml, type TextPlace, withPlaces, type YamlText } from './parse-yaml.ts'
export type { PlainJson } from './plain-json.ts'
export type {
  CaseExpectation,
  CaseFact,
  CaseGiven,
  CaseLinked,
  CaseMeasure,
  CaseRefusal,
  CaseSubject,
  Plain,
  RulebookCase,
  SubjectExpectation,
} from './rulebook-case.ts'
export { rulebookJsonSchema } from './rulebook-json-schema.ts'
export type { JsonCode, ParseCode, PlainCode, SchemaCode, YamlCode } from './schema-code.ts'
export { schemaMessages } from './schema-messages.ts'
export type { JsonSchema } from './shapes.ts'
