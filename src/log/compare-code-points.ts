/**
 * Orders texts by code point, as databases order UTF-8 by bytes (`COLLATE "C"`, `BINARY`). UTF-16 units
 * order the same but for characters above U+FFFF.
 */
export function compareCodePoints(a: string, b: string): -1 | 0 | 1 {
  const least = Math.min(a.length, b.length)
  for (let at = 0; at < least; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left !== right) return rank(left) < rank(right) ? -1 : 1
  }
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0
}

/** Halves of characters above U+FFFF come after every whole one. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
