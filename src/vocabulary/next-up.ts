const double = /* @__PURE__ */ new Float64Array(1)
const bits = /* @__PURE__ */ new BigInt64Array(double.buffer)

/** The least double above a finite one: `above x` is `at least nextUp(x)`. */
export function nextUp(x: number): number {
  // The bits of doubles of one sign are ordered as the doubles are; −0 is taken for 0.
  double[0] = x === 0 ? 0 : x
  bits[0] = (bits[0] ?? 0n) + (x < 0 ? -1n : 1n)
  return double[0]
}

/** The greatest double below a finite one. */
export function nextDown(x: number): number {
  return -nextUp(-x)
}
