import { isWellFormed } from './well-formed.ts'

/** Whether a text can be a role or an option: not blank, at most 64 units, no half characters. */
export function isWord(text: string): boolean {
  return text.trim() !== '' && text.length <= 64 && isWellFormed(text)
}
