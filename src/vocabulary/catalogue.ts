import type { CivilDate, TimeSpan } from '../calendar/index.ts'
import type { Titles } from './titles.ts'

/** What a rulebook may read: its kinds of fact, the attributes of its subjects, its inputs. */
export interface Catalogue {
  readonly facts: readonly FactKind[]
  /** What is known of a subject besides facts: category, trade, years of service. */
  readonly attributes: readonly FieldSpec[]
  /** Numbers from outside the period: last year's result, a parent's grade. An input may be absent. */
  readonly inputs: readonly InputSpec[]
  /** Results of other populations that this one reads: a secretary's branch. A link may be absent. */
  readonly links?: readonly LinkSpec[]
}

/** Another population's result: its grade, and the value it was graded by. */
export interface LinkSpec {
  readonly name: string
  readonly title?: Titles
  /** The population, by the name it is graded under. */
  readonly population: string
  /** Every grade that it may give. */
  readonly grades: readonly string[]
  /** Whether it leads to many subjects of the population: a district's villages. Only clauses read it then. */
  readonly many?: true
  /**
   * Whether it leads to the results of the period before: where two populations would wait for each other.
   * Such results are handed in (`SubjectInput.links`), and the population need not be there.
   */
  readonly previous?: true
  /** The bounds of its graded value, needed where a clause reads the value. */
  readonly value?: { readonly from: number; readonly to: number }
}

/** One kind of fact: its fields, who vouches for it and what must be shown. */
export interface FactKind {
  readonly kind: string
  readonly title: Titles
  readonly fields: readonly FieldSpec[]
  /** The roles that may record it. Empty: anyone whom the host lets. */
  readonly recordedBy: readonly string[]
  /** The roles that may certify it. Empty: the kind counts without a stamp. */
  readonly certifiedBy: readonly string[]
  /** How many pieces of evidence a record must carry, 0 to 100. */
  readonly evidence: number
  /** What a record means that came too late. */
  readonly late?: LateRule
  /** The day that places a fact in a period, in the windows of caps and in order: the one on which it took effect (also where this is left out), or the one on which it was recognised. */
  readonly placed?: 'on' | 'recognised'
}

/** A record later than so long after the day on which the fact took effect. */
export interface LateRule {
  readonly after: TimeSpan
  /** It counts all the same, is set aside as `late`, or is refused with `fact-late`. Open where it is `'?'`. */
  readonly means: 'counts' | 'set-aside' | 'refuse' | '?'
}

/** One field of a fact, or one attribute of a subject. */
export type FieldSpec = NumberField | ChoiceField | FlagField | TextField | DateField

interface FieldBase {
  readonly name: string
  readonly title?: Titles
  /** True where the field may be absent. A clause that reads it must then say what absence means. */
  readonly optional?: boolean
}

/** A decimal between bounds. */
export interface NumberField extends FieldBase {
  readonly type: 'number'
  readonly from: number
  readonly to: number
  /** How many fractional digits it may have, 0 to 6. */
  readonly decimals: number
  /** Hours, points, yuan: for people. */
  readonly unit?: string
}

/** One of a list of words. */
export interface ChoiceField extends FieldBase {
  readonly type: 'choice'
  readonly options: readonly string[]
}

/** Yes or no. */
export interface FlagField extends FieldBase {
  readonly type: 'flag'
}

/** Free text: kept and shown, never computed with. */
export interface TextField extends FieldBase {
  readonly type: 'text'
  /** The greatest length in UTF-16 units, 1 to 10000. */
  readonly longest: number
}

/** A civil date, `YYYY-MM-DD`: joined on, founded on. What can be asked is how long ago it was (`Elapsed`). */
export interface DateField extends FieldBase {
  readonly type: 'date'
  /** The earliest and the latest that it may be, where there are such. */
  readonly from?: CivilDate
  readonly to?: CivilDate
}

/** One number from outside the period, between bounds. */
export interface InputSpec {
  readonly name: string
  readonly title?: Titles
  readonly from: number
  readonly to: number
  /** How many fractional digits it may have, 0 to 6. */
  readonly decimals: number
}
