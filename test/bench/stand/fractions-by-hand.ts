/** `n/d` in lowest terms, both positive. */
export function lowest(n: number, d: number): object {
  const common = gcd(n, d)
  return { n: n / common, d: d / common }
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

// What keeps the integers below within 2^53: points of at most 120, two groups of ten thousand voters.
const mostBallots = 100_000_000

/** 60% of the points (in ten-thousandths) and 40% of the review, `review / (2 × ballots)`. */
export function weightedYear(points: number, review: number, ballots: number): object {
  if (ballots <= mostBallots)
    return lowest(6 * points * ballots + 20_000 * review, 100_000 * ballots)
  const n = 6n * BigInt(points) * BigInt(ballots) + 20_000n * BigInt(review)
  const d = 100_000n * BigInt(ballots)
  const common = gcdLarge(n, d)
  return small(n / common, d / common)
}

function gcdLarge(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcdLarge(b, a % b)
}

function small(n: bigint, d: bigint): object {
  const fit = n <= BigInt(Number.MAX_SAFE_INTEGER) && d <= BigInt(Number.MAX_SAFE_INTEGER)
  return fit ? { n: Number(n), d: Number(d) } : { n, d }
}
