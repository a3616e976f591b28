import { compareInstants, type Instant } from '../../calendar/index.ts'
import type { ListedResult } from '../results/appraisal-result.ts'
import { resultAlone } from '../results/appraisal-result.ts'
import type { Appraisal, ResultEntry } from './state.ts'

/** The result that holds. */
export function latestResult({ results }: Appraisal): ResultEntry {
  return results.at(-1) ?? results[0]
}

/** The same as a list of its population has it: for `resultsOf` and `digestOf`. */
export function listedResult(appraisal: Appraisal): ListedResult {
  return { subject: appraisal.subject, ...resultAlone(latestResult(appraisal)) }
}

/**
 * The result that was known at an instant, or nothing before there was one. What happened later does not
 * change the answer.
 */
export function resultAt(state: Appraisal | undefined, now: Instant): ResultEntry | undefined {
  return state?.results.filter(({ at }) => compareInstants(at, now) <= 0).at(-1)
}
