import { isText } from './is-text.ts'

/** Whether a text can be a role or an option: readable, and at most 64 units. */
export function isWord(text: string): boolean {
  return isText(text, 64)
}
