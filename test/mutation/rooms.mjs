import { readdirSync } from 'node:fs'

/** The rooms that compute, in the order of the house, and which tests are asked about each: not the street's, for a year takes seconds. */
const asked = {
  foundation: /^(foundation\/|laws\/foundation-)/,
  // The law about zones of the host starts processes, which see no mutant.
  calendar: /^(calendar\/|laws\/calendar-(?!host-zone))/,
  vocabulary: /^(vocabulary\/|laws\/vocabulary-)/,
  rulebook: /^(rulebook\/|laws\/(rulebook-|overlay|values))/,
  // The law of whole organisations on every boundary takes seconds, so that it is not asked.
  organisation: /^(organisation\/|laws\/organisation(-view)?\.)/,
  record: /^(record\/|stories\/.*-(record|objection)\.|laws\/(record|notice|objection)\.)/,
  'work/pledge': /^(work\/|stories\/.*-pledge\.|laws\/pledge\.)/,
  assessment:
    /^(assessment|measures|stories\/[456]-(?!.*street)|laws\/(appraisal|assessment|grading|ledger|money|overlay|populations|quota|subjects|time))/,
  cycle: /^(cycle\/|stories\/[56]-(?!.*street)|laws\/cycle)/,
  report: /^(report\/|laws\/report)/,
  // Not the tests that go on with a log of the one before: each test may be the only one that is asked.
  book: /^(book\/(?!year\/settle|cost)|laws\/(book-late|settle-ties))/,
}

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .sort()

/** By room: its test files. Laws come last, for they take longer. */
export const rooms = Object.fromEntries(
  Object.entries(asked).map(([room, pattern]) => {
    const own = files.filter((name) => pattern.test(name)).map((name) => `test/${name}`)
    const laws = own.filter((name) => name.startsWith('test/laws/'))
    return [room, [...own.filter((name) => !laws.includes(name)), ...laws]]
  }),
)
