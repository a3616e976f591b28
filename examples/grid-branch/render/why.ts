import { explain } from 'pledgebook'
import { wrap } from '../../support/width.ts'
import type { Head } from '../report.ts'
import type { Assessed } from '../stages/evaluate.ts'
import type { Say } from '../stages/refused-view.ts'
import { headerLines } from './header.ts'
import type { Page } from './page.ts'

/** One member from star to evidence, or what is still missing for that. */
export function whyLines(
  member: string,
  assessed: Assessed,
  { head, page, say }: { readonly head: Head; readonly page: Page; readonly say: Say },
): readonly string[] {
  const lines = [...headerLines(head, page), '', member, ...reasons(member, assessed, page, say)]
  return lines.flatMap((line) => wrap(line))
}

/** The explanation, line by line. */
export function reasons(
  member: string,
  assessed: Assessed,
  { words }: Page,
  say: Say,
): readonly string[] {
  const result = assessed.get(member)
  if (!result) return []
  return result.ok ? explain(result.value, words) : result.refusals.map(say)
}
