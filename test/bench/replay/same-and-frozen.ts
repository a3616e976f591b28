import { isDeepStrictEqual } from 'node:util'

/** Whether two results are equal and both frozen all the way down. */
export function sameAndFrozen(ours: unknown, theirs: unknown): boolean {
  return isDeepStrictEqual(ours, theirs) && [ours, theirs].every(isListOfFrozen)
}

function isListOfFrozen(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFrozenDeep)
}

function isFrozenDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozenDeep)
}
