/**
 * The circles among entries of which each names the one above it, or −1: each as its entries from the
 * lowest number on, going up. Every entry is visited at most twice.
 */
export function circles(above: readonly number[]): readonly (readonly number[])[] {
  // 0: not seen; otherwise the walk on which the entry was first seen, counted from one.
  const seenOn = new Array<number>(above.length).fill(0)
  const found: (readonly number[])[] = []
  for (const start of above.keys()) {
    let entry = start
    while (entry >= 0 && seenOn[entry] === 0) {
      seenOn[entry] = start + 1
      entry = above[entry] ?? -1
    }
    if (entry >= 0 && seenOn[entry] === start + 1) found.push(circleFrom(entry, above))
  }
  return found
}

function circleFrom(entry: number, above: readonly number[]): readonly number[] {
  const circle = [entry]
  for (let next = above[entry] ?? -1; next !== entry && next >= 0; next = above[next] ?? -1) {
    circle.push(next)
  }
  const lowest = circle.reduce((low, each) => Math.min(low, each), entry)
  const at = circle.indexOf(lowest)
  return [...circle.slice(at), ...circle.slice(0, at)]
}
