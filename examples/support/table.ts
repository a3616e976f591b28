import { cut, padEnd, padStart, pageWidth, widthOf } from './width.ts'

/** One column: its title, and to which side its cells lean. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** Rows under their titles; the last column is cut where the page ends. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  const titles = columns.map(({ title }) => title)
  const last = columns.length - 1
  const widths = columns.map(({ align }, index) =>
    // Nothing stands after the last column, so that its cells need no blanks.
    index === last && align !== 'right'
      ? 0
      : Math.max(...[titles, ...rows].map((row) => widthOf(row[index] ?? ''))),
  )
  return [titles, ...rows].map((row) =>
    cut(
      `  ${row.map((cell, index) => lean(cell, widths[index] ?? 0, columns[index])).join('  ')}`,
      pageWidth,
    ).trimEnd(),
  )
}

function lean(cell: string, width: number, column: Column | undefined): string {
  return column?.align === 'right' ? padStart(cell, width) : padEnd(cell, width)
}
