import type { Row } from './row.ts'

const columns: readonly (readonly [title: string, width: number])[] = [
  ['question', 74],
  ['size', 9],
  ['rival', 34],
  ['ratio', 9],
  ['target', 8],
  ['met', 4],
]

/** The head of the table. */
export function tableHead(): string {
  const titles = line(columns.map(([title]) => title))
  return `${titles}\n${'─'.repeat(titles.length)}`
}

/** One answer as a line of it. */
export function tableLine({ question, size, rival, ratio, target, met }: Row): string {
  const verdict = met === null ? '' : met ? 'yes' : 'NO'
  return line([question, size.toString(), rival ?? '', text(ratio), text(target), verdict])
}

function text(value: number | null): string {
  return value === null ? '' : String(value)
}

function line(cells: readonly string[]): string {
  return columns
    .map(([title, width], index) => {
      const cell = cells[index] ?? ''
      return ['size', 'ratio', 'target'].includes(title) ? cell.padStart(width) : cell.padEnd(width)
    })
    .join('  ')
}
