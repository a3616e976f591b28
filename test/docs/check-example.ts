import { expect } from 'vitest'

/** Called by generated examples for each `// =>`. */
export function check(actual: unknown, expected: unknown, place: string): void {
  expect(actual, place).toEqual(expected)
}
