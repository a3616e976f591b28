import type { CatalogueCode, ConditionCode } from '../vocabulary/index.ts'

/** What can be wrong with a rulebook. */
export type RulebookCode =
  | CatalogueCode
  | ConditionCode
  /** An id, a version, a clause or a grade that cannot be an id. */
  | 'id-invalid'
  /** A date that does not exist. */
  | 'civil-date-invalid'
  /** An end that is not after the beginning. */
  | 'in-force-empty'
  /** A zone that is no name of a zone. */
  | 'zone-name-invalid'
  /** A kind of window that the calendar does not know. */
  | 'period-kind-invalid'
  /** A day of the year that is not written `MM-DD`, or that not every year has. */
  | 'month-day-invalid'
  /** A span of time that is not so many whole days, months or years. */
  | 'span-invalid'
  /** A window wider than the period that one result is about: it would never be whole. */
  | 'window-too-wide'
  /** A value that people decide, below one that is reckoned in each window: the decision would hold in each. */
  | 'decided-in-window'
  /** More than 5,000 clauses. */
  | 'rulebook-too-large'
  /** Values nested deeper than 32 levels. */
  | 'rulebook-too-deep'
  /** A kind of node, value or effect that there is not. */
  | 'clause-kind-unknown'
  /** Two clauses of one id. */
  | 'clause-duplicate'
  /** Two values, grades, rater groups, or anything else of one name. */
  | 'duplicate'
  /** A clause that the rulebook does not have. */
  | 'clause-unknown'
  | 'fact-kind-unknown'
  | 'field-unknown'
  /** A field that a clause computes with, of another type than the clause needs. */
  | 'field-wrong-type'
  /** A field that a clause computes with and that may be absent. Ask `known` of it in `where`. */
  | 'field-may-miss'
  | 'input-unknown'
  | 'value-unknown'
  | 'group-unknown'
  | 'grade-unknown'
  /** A named value that stands further down, or is the very one that reads it. */
  | 'value-not-yet'
  /** A list that must not be empty. */
  | 'list-empty'
  /** Weights that do not sum to exactly 1. */
  | 'weights-not-one'
  /** A weight that is not above 0 and at most 1. */
  | 'weight-invalid'
  /** A number below 0 where none may be. */
  | 'negative'
  /** Caps that do not go from the narrowest window to the widest. */
  | 'caps-order'
  /** A cap below the floor: nothing lies between. */
  | 'cap-below-floor'
  /** Values between two bands that earn no grade. */
  | 'band-gap'
  /** Values that two bands give different grades. */
  | 'band-overlap'
  /** Bands that do not go from the highest to the lowest. */
  | 'band-order'
  /** A band that no value can reach. */
  | 'band-unreachable'
  /** A choice that the text leaves open and its author must make: `expected` lists the options. */
  | 'choice-open'
  /** A choice among options, none of which stands there. */
  | 'choice-invalid'
  /** A condition that may be missing where nothing says what that means. Ask `known` first. */
  | 'condition-may-miss'
  /** A condition that can never be yes, whatever is read: its comparisons contradict each other. */
  | 'condition-never'
  /** A clause that is never taken, because those above take whatever it would. */
  | 'clause-covered'
  /** Two clauses of which one undoes the other wherever that one applies. */
  | 'clauses-contradict'
  /** A profile that says of one subject what cannot both be. */
  | 'profile-contradicts'
  /** A number that is not whole, or out of its range. */
  | 'number-invalid'
  /** An attribute that must be there for everybody, and is optional. */
  | 'attribute-may-miss'
  /** A clause compares subjects where the grading has no order. */
  | 'order-missing'
  /** A quota of the lowest grade: nobody beyond it could fall. */
  | 'quota-of-lowest'
  /** Two quotas that count the same grades. */
  | 'quota-repeated'
  /** A share for a grade and all above it, smaller than the share of one of these. */
  | 'quota-contradicts'
  /** A share that is not above 0 and at most 1. */
  | 'share-invalid'
  /** Target shares that sum to more than 1. */
  | 'shares-over-one'
  /** A veto makes ineligible for a measure that the rulebook does not have. */
  | 'barred-measure-unknown'
  /** A limit of steps that limits none. */
  | 'steps-unlimited'
  /** A run of periods that does not say which grades make it. */
  | 'grades-missing'
  /** A sum of money where the rulebook names no currency. */
  | 'money-missing'
  /** A currency that is not three capital letters. */
  | 'currency-invalid'
  /** A sum of money with more decimals than the currency, or too large to be reckoned. */
  | 'sum-invalid'
  /** A number that is not above 0 where it must be. */
  | 'not-positive'
  /** Steps or slices that do not go from the lowest to the highest. */
  | 'steps-order'
  /** Slices that end before the most that their field can hold. */
  | 'slices-short'
  /** An option of a choice field that a clause gives no points. */
  | 'option-missing'
  /** A list of more than can be reckoned. */
  | 'list-too-long'
  /** A pool of what a clause withholds that withholds nothing. */
  | 'pool-unknown'
  /** An allowance of something that the rulebook does not have, or has more than once. */
  | 'allowance-unfit'
  /** A link that the catalogue does not have. */
  | 'link-unknown'
  /** A clause takes one number of many where the link leads to one subject. */
  | 'link-not-many'
  /** A clause reads the value of a link that states no bounds of it. */
  | 'link-without-value'
  /** Dropping so many ballots could leave none. */
  | 'trim-takes-all'
  /** A group that gives marks, where choices are counted. */
  | 'group-of-marks'
  /** A choice that does not stand on the ballot of a group. */
  | 'choice-unknown'
  /** Groups whose choices are counted together, with other choices or other points. */
  | 'ballots-differ'
  /** A name that is none of the extensions of its sort. */
  | 'extension-unknown'
  /** A gate where an item is needed, and the like. */
  | 'extension-wrong-sort'
  /** Parameters that the extension's schema does not accept. */
  | 'extension-params-invalid'
  /** Bounds that are no bounds. */
  | 'extension-bounds-invalid'
  /** A function of an extension threw. */
  | 'extension-failed'
  /** A schema or a function of an extension answered with a promise. */
  | 'extension-async'
