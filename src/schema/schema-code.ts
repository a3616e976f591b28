import type { CalendarCode } from '../calendar/index.ts'
import type { FoundationCode } from '../foundation/index.ts'

/** What can be wrong with a value before anyone asks what it is: it is no plain JSON, or too much of it. */
export type PlainCode =
  /** Nested deeper than 160 levels. */
  | 'too-deep'
  /** Too many values, too long a text or name, or too much text in all. */
  | 'too-large'
  /** What JSON cannot carry: NaN, a function, a date, a getter, a hole in a list, a cycle, a proxy that throws. */
  | 'not-json'
  /** A text or a name with half a character: a lone surrogate. */
  | 'text-not-well-formed'
  /** A field called `__proto__`. */
  | 'field-forbidden'

/** What can be wrong with a JSON text. */
export type JsonCode =
  | PlainCode
  /** It does not follow the grammar of JSON. */
  | 'json-invalid'
  /** An object has two fields of one name, of which a reader would drop one in silence. */
  | 'field-twice'

/** What can be wrong with a YAML text. */
export type YamlCode =
  | PlainCode
  | 'field-twice'
  /** It does not follow the grammar of YAML 1.2, or has a tag that is not of its core. */
  | 'yaml-invalid'

/** The refusal codes of this room's own. */
export type SchemaCode =
  | JsonCode
  | YamlCode
  /** A value of another type, or another word than those offered. */
  | 'shape-invalid'
  /** A field that there is not: misspelt, or not for this place. */
  | 'unknown-field'
  /** A field that must be there. */
  | 'missing-field'

/** Every code that a parser can refuse with: this room's, and those of the ids, dates and numbers within. */
export type ParseCode =
  | PlainCode
  | 'shape-invalid'
  | 'unknown-field'
  | 'missing-field'
  | Extract<FoundationCode, 'id-invalid' | 'decimal-invalid' | 'exact-invalid'>
  | Extract<
      CalendarCode,
      | 'civil-date-invalid'
      | 'instant-invalid'
      | 'period-invalid'
      | 'period-kind-invalid'
      | 'time-of-day-invalid'
    >
  | 'amount-invalid'
