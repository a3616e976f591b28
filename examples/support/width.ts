/** How wide the page is, in columns. */
export const pageWidth = 100

// Code points that terminals draw two columns wide (East Asian Width: W and F).
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
]

/** The columns that a character takes: two for East Asian wide ones. */
function widthOfCharacter(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point >= 0x1100 && wide.some(([from, to]) => point >= from && point <= to) ? 2 : 1
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

/** A text in at most so many columns; what is cut off leaves an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += widthOfCharacter(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Blanks after the text, up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Blanks before the text, up to a width. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** A text in lines of the page; lines after the first stand two columns further in. */
export function wrap(text: string, width = pageWidth): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? ''
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line.trim() !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = `${indent}  ${piece.trimStart()}`
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}

/** Where a line may break: after blanks, and between wide characters. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of text) {
    const isOpen = piece === '' || isTied(piece, character)
    if (isOpen) piece += character
    else {
      pieces.push(piece)
      piece = character
    }
  }
  return piece === '' ? pieces : [...pieces, piece]
}

// , : ; ) ! ? in their wide forms, and 。 、 」 》.
const ending = /[\uff0c\uff1a\uff1b\uff09\uff01\uff1f\u3002\u3001\u300d\u300b]/

/** No line begins with a mark that ends something. */
function isTied(piece: string, next: string): boolean {
  if (piece.endsWith(' ')) return next === ' ' || piece.trim() === ''
  if (ending.test(next)) return true
  return widthOfCharacter(next) === 1 && widthOf(piece.slice(-1)) === 1
}
