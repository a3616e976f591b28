/** Orders texts by UTF-16 unit: the same on every platform, which locale order is not. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}
