/**
 * Days since 1970-01-01 of a year, month (1 to 12) and day in the Gregorian calendar, for the years
 * −3999 to 400,000: a few integer operations, for it stands under everything else.
 */
function daysFromCivil(year: number, month: number, day: number): number {
  // Years from March, so that 29 February is the last day; ten eras of 400 years up, so that `| 0` floors.
  const y = (month > 2 ? year : year - 1) + 4000
  const m = month > 2 ? month - 3 : month + 9
  const century = (y / 100) | 0
  return 365 * y + (y >> 2) - century + (century >> 2) + (((153 * m + 2) / 5) | 0) + day - 2_180_439
}

/**
 * The days since 1970-01-01 of a text that begins with `YYYY-MM-DD`. Reads digits and checks nothing:
 * for texts that were checked when they were read.
 */
export function daysAtStart(text: string): number {
  // 53328 = 1111 × 48 and 528 = 11 × 48: the code of '0', once for every digit.
  const year =
    text.charCodeAt(0) * 1000 +
    text.charCodeAt(1) * 100 +
    text.charCodeAt(2) * 10 +
    text.charCodeAt(3) -
    53_328
  const month = text.charCodeAt(5) * 10 + text.charCodeAt(6) - 528
  return daysFromCivil(year, month, text.charCodeAt(8) * 10 + text.charCodeAt(9) - 528)
}

/**
 * The month that a day lies in, as one integer: `year × 12 + month − 1`, so that consecutive months are
 * consecutive integers.
 */
export function monthOf(day: number): number {
  // In eras of 400 years from 0000-03-01, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const inEra = z - era * 146_097
  const leapDays = ((inEra / 1460) | 0) - ((inEra / 36_524) | 0) + ((inEra / 146_096) | 0)
  const year = ((inEra - leapDays) / 365) | 0
  const inYear = inEra - (365 * year + (year >> 2) - ((year / 100) | 0))
  // March is month 0 of such a year and month 2 of a common one.
  return (era * 400 + year) * 12 + (((5 * inYear + 2) / 153) | 0) + 2
}

/** The first day of a month that is given as {@link monthOf} counts them. */
export function firstDayOfMonth(month: number): number {
  const year = Math.floor(month / 12)
  return daysFromCivil(year, month - year * 12 + 1, 1)
}

/** How many days such a month has. */
export function daysInMonth(month: number): number {
  return firstDayOfMonth(month + 1) - firstDayOfMonth(month)
}
