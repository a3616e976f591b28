/**
 * Whether an append failed because another one was faster: what its statement's constraints refuse
 * (a command or a version that stands already, streams not as expected), a deadlock, a transaction that
 * cannot be put in order with others. Everything else is the driver's to tell.
 */
export function isRace(error: unknown): boolean {
  return races.has(codeOf(error))
}

/** Whether only the whole transaction can be tried again, by whoever holds it. */
export function isSerialization(error: unknown): boolean {
  return codeOf(error) === serialization
}

/** Whether somebody else just made the same tables. */
export function isMadeBySomebodyElse(error: unknown): boolean {
  return made.has(codeOf(error))
}

/** The five characters that PostgreSQL calls SQLSTATE, where a driver's error has them. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code)
}

const serialization = '40001'
const unique = '23505'
const races = new Set([unique, '23514', serialization, '40P01'])
// unique_violation in the catalogue, duplicate_table, duplicate_object, duplicate_function, internal_error
// ("tuple concurrently updated").
const made = new Set([unique, '42P07', '42710', '42723', 'XX000', serialization, '40P01'])
