import fc from 'fast-check'
import { type Exact, exact } from '../../../src/foundation/index.ts'

const edge = 2n ** 53n

/** Integers of every size that matters: small, around ±2^53 on both sides, and far beyond. */
export const integers: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
  fc.bigInt({ min: edge - 20n, max: edge + 20n }),
  fc.bigInt({ min: -edge - 20n, max: -edge + 20n }),
  fc.bigInt({ min: 94_906_260n, max: 94_906_270n }), // about the root of 2^53
  fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }),
)

export const nonZero: fc.Arbitrary<bigint> = integers.filter((part) => part !== 0n)

export const exacts: fc.Arbitrary<Exact> = fc.tuple(integers, nonZero).map(([n, d]) => exact(n, d))

/** Values as rulebooks have them: few digits, few denominators. */
export const plainExacts: fc.Arbitrary<Exact> = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(1, 2, 3, 7, 10, 100, 1000))
  .map(([n, d]) => exact(n, d))
