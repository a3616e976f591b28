import { parseId } from '../foundation/index.ts'
import { isName, isWord } from '../vocabulary/index.ts'
import { at, fault, type Spot } from './checking.ts'

/** Holds one text of a list against a grammar. */
export type CheckText = (text: string, spot: Spot) => void

/** A name by which clauses and conditions refer to something. */
export const checkName: CheckText = (name, spot) => {
  if (!isName(name)) fault(spot, 'name-invalid', 'lower-case letters, digits and hyphens', name)
}

/** An id or a word: letters and digits of any script first. */
export const checkId: CheckText = (id, spot) => {
  if (!parseId('rulebook', id).ok) fault(spot, 'id-invalid', 'id', id)
}

/** A role, in words. */
export const checkWord: CheckText = (word, spot) => {
  if (!isWord(word)) fault(spot, 'word-invalid', 'a short text', word)
}

/** Every text of a list by its grammar, and each only once. `steps` leads from an entry to its text. */
export function checkUnique(
  texts: readonly string[],
  check: CheckText,
  spot: Spot,
  ...steps: readonly string[]
): void {
  const seen = new Set<string>()
  texts.forEach((text, index) => {
    const here = at(spot, index, ...steps)
    check(text, here)
    if (seen.has(text)) fault(here, 'duplicate', 'each only once', text)
    seen.add(text)
  })
}

/** Whether a list has anything in it; notes the fault where it has not. */
export function checkFilled(list: readonly unknown[], spot: Spot): void {
  if (list.length === 0) fault(spot, 'list-empty', 'at least one', 0)
}
