import type { Explainer } from './explain.ts'
import type { Explained } from './explained.ts'
import { tellTrace } from './tell-trace.ts'
import type { Telling } from './telling.ts'

/**
 * Says how one named value came about, in the lines that `explain` has for it; none where the rulebook
 * has no such value.
 */
export function explainValue(
  { clauses, traces, raters, attributes, inputs, links }: Explained,
  name: string,
  { explain: words }: Explainer,
): readonly string[] {
  const telling: Telling = {
    words,
    clauses: new Map(clauses.map((info) => [info.clause, info])),
    raters,
    attributes,
    inputs,
    links,
  }
  return traces
    .filter((value) => value.name === name)
    .flatMap(({ trace }) => tellTrace(trace, 0, telling))
    .map(({ depth, text }) => '  '.repeat(depth) + text)
}
