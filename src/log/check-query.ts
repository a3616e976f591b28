import { describe, RefusedError, refusal } from '../foundation/index.ts'
import type { AllQuery, StreamQuery, StreamSlice } from './event-log.ts'
import { logLimits } from './log-limits.ts'
import { isKind, isLabel } from './names.ts'

/** What a query throws that has no answer: a `RefusedError` with `query-invalid`. */
export function queryInvalid(place: string, expected: string, actual: unknown): RefusedError {
  return new RefusedError([
    refusal('query-invalid', { path: place.split('.'), expected, actual: describe(actual) }),
  ])
}

/**
 * Throws where slices cannot be read: `after` or `limit` no whole number (from 0, from 1). A stream that
 * cannot exist has no events; `isStreamName` tells it before a database is asked.
 */
export function checkSlices(slices: readonly StreamSlice[]): void {
  checkList('slices', slices)
  for (const [at, slice] of slices.entries()) {
    const { after, limit } = slice ?? {}
    if (after !== undefined) checkWhole(`${at}.after`, after, 0, Number.MAX_SAFE_INTEGER)
    if (limit !== undefined) checkWhole(`${at}.limit`, limit, 1, Number.MAX_SAFE_INTEGER)
  }
}

/** Throws where a page of everything cannot be read. Whether `after` is a position, its log knows. */
export function checkAllQuery({ limit, kinds = [] }: AllQuery): void {
  checkWhole('limit', limit, 1, logLimits.page)
  checkList('kinds', kinds)
  for (const [at, kind] of kinds.entries()) {
    if (!isKind(kind)) throw queryInvalid(`kinds.${at}`, 'a kind of streams, such as pledge', kind)
  }
}

/** Throws where streams cannot be named. */
export function checkStreamQuery({ label, after, limit }: StreamQuery): void {
  checkWhole('limit', limit, 1, logLimits.page)
  checkLabel('label', label)
  // Any name may be one that is no longer there; half characters would not reach a database as they are.
  if (after !== undefined) checkLabel('after', after)
}

/** Throws where a text cannot name a reader. */
export function checkReader(reader: string): void {
  checkLabel('reader', reader)
}

/** Throws where a number is not whole or out of its bounds. */
export function checkWhole(place: string, value: unknown, least: number, most: number): void {
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return
  throw queryInvalid(place, `a whole number from ${least} to ${most}`, value)
}

function checkLabel(place: string, value: unknown): void {
  if (!isLabel(value))
    throw queryInvalid(place, 'a text as labels have it, such as unit:u-1', value)
}

/** Throws where a value is no list. */
export function checkList(place: string, value: unknown): void {
  if (!Array.isArray(value)) throw queryInvalid(place, 'a list', value)
}
