/**
 * Whether a YAML text may nest deeper than so many levels, seen without reading it: its reader goes down
 * by itself, and a text that exhausts the stack ends the process. Brackets are counted wherever they stand,
 * in quotes too, so a text with many more opening than closing ones is called deep though it is not.
 */
export function mayNestDeeper(text: string, levels: number): boolean {
  let [open, indent, atStart] = [0, 0, true]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === newline || unit === carriageReturn) [indent, atStart] = [0, true]
    else if (atStart && indents.has(unit)) indent++
    else {
      atStart = false
      if (unit === squareOpen || unit === curlyOpen) open++
      else if (unit === squareClose || unit === curlyClose) open = Math.max(0, open - 1)
    }
    // One level takes two columns: an indent of two, or an indicator and a space.
    if (open > levels || indent > 2 * levels) return true
  }
  return false
}

const newline = 0x0a
const carriageReturn = 0x0d
const squareOpen = 0x5b
const squareClose = 0x5d
const curlyOpen = 0x7b
const curlyClose = 0x7d

/** What may stand before the first word of a line and take it a level down: ` `, tab, `-`, `?`, `:`. */
const indents: ReadonlySet<number> = /* @__PURE__ */ new Set([0x20, 0x09, 0x2d, 0x3f, 0x3a])
