import { describe, type Json } from '../foundation/index.ts'

/** What a foreign function threw, in few words; reading it must not throw either. */
export function messageOf(thrown: unknown): Json {
  try {
    const isObject = typeof thrown === 'object' && thrown !== null
    return describe(isObject && 'message' in thrown ? thrown.message : thrown)
  } catch {
    return 'something unreadable'
  }
}

/** Whether an answer is a promise; its failure, if it comes, then harms nobody. It may throw: call it guarded. */
export function settle(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('then' in answer)) return false
  if (typeof answer.then !== 'function') return false
  answer.then(ignore, ignore)
  return true
}

function ignore(): void {}
