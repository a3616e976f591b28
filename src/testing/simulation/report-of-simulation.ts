import type { PlannedCommand } from './plan.ts'
import type { SimulatedCase } from './simulated-case.ts'
import type { RecordedFault } from './told.ts'

/** A case for people: given these commands, when the last one came, then this was found. */
export function reportOf(seed: number, found: SimulatedCase, sent: number): string {
  const { planned, faults, findings } = found
  if (findings.length === 0) return `seed ${seed}: ${sent} commands, nothing found`
  const lines = planned.map((each) => commandLine(each, faults))
  return [
    `seed ${seed}: ${findings[0]?.what ?? ''}, in a case of ${planned.length} commands`,
    ...['given', ...lines.slice(0, -1), 'when', ...lines.slice(-1), 'then'],
    ...findings.slice(0, 5).flatMap(({ what, lines: own }) => [what, ...own].map(indented)),
  ].join('\n')
}

function commandLine({ number, command, how }: PlannedCommand, faults: readonly RecordedFault[]) {
  const own = faults.filter((each) => each.command === number)
  const wrong = own.map(({ call, fault }) => `${fault} at call ${call}`).join(', ')
  const word = how === 'new' ? '' : `${how}: `
  return indented(`${number} ${word}${JSON.stringify(command)}${wrong && ` (${wrong})`}`)
}

function indented(line: string): string {
  return `  ${line}`
}
