import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SubjectInput } from 'pledgebook'
import { annualPledges } from './make/annual-pledges.ts'
import { ballots } from './make/ballots.ts'
import { numbered } from './make/command.ts'
import { immediatePledges } from './make/immediate-pledges.ts'
import { orders, reversals } from './make/ledger-orders.ts'
import { moves, type Person, people } from './make/people.ts'
import { reviewStamps } from './make/review-stamps.ts'
import { serviceRecords } from './make/service-records.ts'
import { english } from './make/texts.ts'

/** Every file of the data that was made up, by its name. The same each time: the seed is fixed. */
export function makeData(): ReadonlyMap<string, string> {
  const pledges = [...annualPledges(), ...immediatePledges()]
  const records = [...serviceRecords(), ...reviewStamps(pledges)]
  return new Map([
    ['members.jsonl', lines(people.map(memberLine))],
    ['moves.jsonl', lines(moves)],
    ['pledges.jsonl', lines(numbered('pc', pledges))],
    ['records.jsonl', lines(numbered('rc', records))],
    ['ledger.jsonl', lines(numbered('lc', reversals()))],
    ['orders.jsonl', lines(numbered('oc', orders()))],
    ['ballots.jsonl', lines(ballots())],
    ['english.json', `${JSON.stringify(english, null, 2)}\n`],
  ])
}

/** A member as the library reads a subject: no name, only what the rules ask about. */
function memberLine({ id, category, frail, lastYear }: Person): SubjectInput {
  const inputs = lastYear === undefined ? {} : { 'last-year': lastYear }
  return { subject: id, period: '2026', attributes: { category, frail }, inputs }
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('./data/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of makeData()) writeFileSync(new URL(name, folder), text)
}
