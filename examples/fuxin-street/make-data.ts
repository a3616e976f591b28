import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { agreementCommands } from './make/agreements.ts'
import { numbered } from './make/command.ts'
import { forms, history, homeUnitMarks, marks } from './make/marks.ts'
import { memberCommands } from './make/members.ts'
import { objections } from './make/objections.ts'
import { opinions } from './make/opinions.ts'
import { orders } from './make/orders.ts'
import { recordCommands } from './make/records.ts'
import { unitCommands } from './make/units.ts'

/** Every file of the data that was made up, by its name. The same each time: the seed is fixed. */
export function makeData(): ReadonlyMap<string, string> {
  return new Map([
    ['units.json', lines(numbered('uc', unitCommands()))],
    ['members.json', lines(numbered('mc', memberCommands()))],
    ['agreements.json', lines(numbered('pc', agreementCommands()))],
    ['records.json', lines(numbered('rc', recordCommands()))],
    ['marks.json', lines([...marks(), ...homeUnitMarks()])],
    ['forms.json', lines(forms())],
    ['history.json', lines(history())],
    ['opinions.json', lines(opinions)],
    ['objections.json', lines(numbered('ob', objections))],
    ['orders.json', lines(numbered('or', orders))],
  ])
}

/** A JSON list with one entry a line. */
function lines(values: readonly unknown[]): string {
  return `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of makeData()) {
    writeFileSync(new URL(`./data/${name}`, import.meta.url), text)
  }
}
