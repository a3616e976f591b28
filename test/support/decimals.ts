import fc from 'fast-check'

/** A decimal from `least` to `most` with up to so many digits after the point. */
export function decimals(least: number, most: number, digits = 3): fc.Arbitrary<number> {
  return fc
    .integer({ min: 0, max: digits })
    .chain((places) =>
      fc
        .integer({ min: least * 10 ** places, max: most * 10 ** places })
        .map((n) => Number(`${n}e-${places}`)),
    )
}
