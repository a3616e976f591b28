import { literalId } from '../../foundation/index.ts'
import type { EntryId } from './entry.ts'

/** The id of the entry at a place of the account's list, counted from 0. */
export function entryIdAt(position: number): EntryId {
  return literalId('entry', `e-${position + 1}`)
}

/** The place of an entry in the account's list, or −1. The number in the id is the place: no search. */
export function positionOf(entries: readonly { readonly id: EntryId }[], id: EntryId): number {
  const position = Number(id.slice(2)) - 1
  return entries[position]?.id === id ? position : -1
}
