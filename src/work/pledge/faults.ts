import {
  type Json,
  type Path,
  parseDecimal,
  type Refusal,
  refusal,
  sign,
} from '../../foundation/index.ts'
import { checkText, type Evidence, type PledgeId } from '../../vocabulary/index.ts'
import type { PledgeItem } from './terms.ts'

/** What a check needs of a command: whose refusal it would be. */
export interface About {
  readonly pledge: PledgeId
}

const longestText = 2000
const longestName = 100
const longestShown = 80

/** One refusal about a pledge. */
export function fault<Code extends string>(
  about: About,
  code: Code,
  path: Path,
  expected: Json,
  actual: Json,
): Refusal<Code> {
  return refusal(code, { subject: about.pledge, path, expected, actual })
}

/** A text that is empty, blank, too long or not well-formed. */
export function textFaults(
  about: About,
  path: Path,
  text: string,
  longest = longestText,
): Refusal<'text-invalid'>[] {
  return [...checkText(text, { path, subject: about.pledge, longest })]
}

/** The same for a text that may be left out. */
export function optionalTextFaults(about: About, path: Path, text: string | undefined) {
  return text === undefined ? [] : textFaults(about, path, text)
}

/** What stood there, short: a refusal must not carry a megabyte, nor half a character. */
export function excerpt(text: string): string {
  return text.slice(0, longestShown).replaceAll(/\p{Cs}/gu, '�')
}

/** How many members a list may have, both ends included. */
export interface ListBounds {
  readonly from: number
  readonly to: number
}

/** A list that is too short or too long. */
export function sizeFaults(
  about: About,
  path: Path,
  list: readonly unknown[],
  { from, to }: ListBounds,
): Refusal<'list-invalid'>[] {
  if (list.length >= from && list.length <= to) return []
  return [fault(about, 'list-invalid', path, [from, to], list.length)]
}

/** The same and, where the size is right, what is wrong with each member. */
function listFaults<T, Code extends string>(
  about: About,
  path: Path,
  list: readonly T[],
  bounds: ListBounds,
  each: (member: T, path: Path) => readonly Refusal<Code>[],
): Refusal<Code | 'list-invalid'>[] {
  const sized = sizeFaults(about, path, list, bounds)
  return sized.length > 0 ? sized : list.flatMap((member, index) => each(member, [...path, index]))
}

/** Pieces of evidence: at most 100, each with its kind, its pointer and perhaps its digest. */
export function evidenceFaults(about: About, evidence: readonly Evidence[] = []) {
  return listFaults(about, ['evidence'], evidence, { from: 0, to: 100 }, (piece, path) => [
    ...textFaults(about, [...path, 'kind'], piece.kind, longestName),
    ...textFaults(about, [...path, 'ref'], piece.ref),
    ...optionalTextFaults(about, [...path, 'digest'], piece.digest),
  ])
}

/** Items: 1 to 50, each with text, measure and quantity. */
export function itemFaults(about: About, items: readonly PledgeItem[]) {
  return listFaults(about, ['items'], items, { from: 1, to: 50 }, (item, path) => [
    ...textFaults(about, [...path, 'text'], item.text),
    ...textFaults(about, [...path, 'measure'], item.measure),
    ...amountFaults(
      about,
      'quantity-invalid',
      [...path, 'quantity', 'amount'],
      item.quantity.amount,
    ),
    ...textFaults(about, [...path, 'quantity', 'unit'], item.quantity.unit, longestName),
  ])
}

/** A number that is no decimal from 0 on: negative, not finite, or finer than six digits. */
export function amountFaults<Code extends string>(
  about: About,
  code: Code,
  path: Path,
  amount: number,
): Refusal<Code>[] {
  const read = parseDecimal(amount)
  if (read.ok && sign(read.value) >= 0) return []
  return [fault(about, code, path, 0, String(amount))]
}
