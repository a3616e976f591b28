import type { Refusal } from './refusal.ts'

/** The good outcome of something that can be refused. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** The other outcome: at least one refusal, in the order in which they were found. */
export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false
  readonly refusals: readonly [R, ...R[]]
}

/** What every fallible function of the library returns. Check `ok`; nothing is thrown. */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>

/** Wraps a value as the good outcome. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Wraps one or more refusals, of one code or of several, as the refused outcome. */
export function refuse<R extends Refusal, Rest extends readonly Refusal[] = readonly R[]>(
  first: R,
  ...rest: Rest
): Refused<R | Rest[number]> {
  return { ok: false, refusals: [first, ...rest] }
}

/** `refuse` where the list may be empty: then the value stands. For checks that collect every fault. */
export function okUnless<T, R extends Refusal>(
  refusals: readonly R[],
  value: () => T,
): Result<T, R> {
  const [first, ...rest] = refusals
  return first === undefined ? ok(value()) : { ok: false, refusals: [first, ...rest] }
}

/**
 * Every value in order, or every refusal in order: for lists of which all must be good.
 *
 * @example
 * ```ts
 * import { allOk, parseDecimal } from 'pledgebook'
 *
 * allOk([parseDecimal(2), parseDecimal(3)]) // => { ok: true, value: [{ n: 2, d: 1 }, { n: 3, d: 1 }] }
 * const read = allOk(['2', '3'].map(parseDecimal))
 * read.ok ? 0 : read.refusals.length // => 2
 * ```
 */
export function allOk<T, R extends Refusal>(
  results: readonly Result<T, R>[],
): Result<readonly T[], R> {
  const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals))
  return okUnless(refusals, () => results.flatMap((result) => (result.ok ? [result.value] : [])))
}

/**
 * Thrown by {@link unwrap} and by the literal helpers (`memberId('m-1')`, `civilDate('2026-03-01')`).
 * Tell it by its `name`, which survives two copies of the library; `instanceof` does not.
 */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((r) => `${r.code} ${r.subject || r.path.join('.')}`.trim()).join('; '))
    this.refusals = refusals
  }
}

/**
 * The value, or a {@link RefusedError}. For literals in code, for tests and scripts; a program that
 * reads foreign input looks at `ok` instead.
 *
 * @example
 * ```ts
 * import { parseDecimal, exactText, unwrap } from 'pledgebook'
 *
 * exactText(unwrap(parseDecimal(0.1))) // => '1/10'
 * ```
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new RefusedError(result.refusals)
}
