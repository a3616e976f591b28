import { dateOf, shiftDay } from '../../calendar/index.ts'
import { copyOf, freezeDeep } from '../../foundation/index.ts'
import type { ExtensionView } from '../../rulebook/index.ts'
import type { Run } from './run.ts'

/** What an extension sees of a run: frozen copies, so that nothing it does can reach what others read. */
export function viewOf(
  run: Run,
  kinds: readonly string[],
  names: readonly string[],
): ExtensionView {
  const { attributes, inputs, results, finished } = run
  const values = results.slice(0, finished).flatMap((value, index) => {
    const name = names[index]
    return name === undefined ? [] : [[name, value] as const]
  })
  const view: ExtensionView = {
    from: dateOf(run.from),
    asOf: dateOf(shiftDay(run.until, -1)),
    attributes,
    inputs,
    facts: Object.fromEntries(kinds.map((kind) => [kind, run.factsOf(kind)])),
    values: Object.fromEntries(values),
  }
  return freezeDeep(copyOf(view))
}
