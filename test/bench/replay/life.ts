import type * as entry from './entries-by-hand.ts'

type Entry<Name extends keyof typeof entry> = ReturnType<(typeof entry)[Name]>

/** One mutable object for the whole life of a pledge, with room for everything that can come. */
export interface Life {
  status: string
  readonly id: string
  readonly by: string
  readonly with: readonly string[]
  readonly led: string | null
  readonly kind: string
  wording: Entry<'wording'>
  readonly history: unknown[]
  comments: Entry<'comment'>[]
  due: string
  lastAt: string
  /** Why it was returned, refused or withdrawn. */
  reason: Entry<'reason'> | null
  /** Why it stood returned when it was withdrawn. */
  returned: Entry<'reason'> | null
  approval: Approval | null
  run: Running | null
  claim: Entry<'claim'> | null
  verdict: Entry<'verdict'> | null
}

interface Approval {
  readonly on: string
  readonly publications: unknown[]
  readonly given: unknown[]
  readonly at: string
  readonly actor: string
}

/** Between the start and the verdict. */
export interface Running {
  readonly startedOn: string
  readonly progress: Entry<'progress'>[]
  readonly checks: Entry<'check'>[]
  readonly reminders: Entry<'reminder'>[]
  readonly corrections: Entry<'correction'>[]
  readonly extensions: Entry<'extension'>[]
  readonly reviews: Entry<'review'>[]
}
