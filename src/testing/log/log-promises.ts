import type { LogPromise } from './log-promise.ts'
import { appending } from './promises/appending.ts'
import { finding } from './promises/finding.ts'
import { overlapping } from './promises/overlapping.ts'
import { racing } from './promises/racing.ts'
import { reading } from './promises/reading.ts'
import { remembering } from './promises/remembering.ts'
import { repeating } from './promises/repeating.ts'
import { strange } from './promises/strange.ts'
import { together } from './promises/together.ts'
import { unalterable } from './promises/unalterable.ts'

/** All that a log promises, by what it is about. */
export const logPromises: { readonly [about: string]: readonly LogPromise[] } = {
  appending,
  racing,
  repeating,
  unalterable,
  reading,
  finding,
  remembering,
  strange,
  together,
  overlapping,
}
