import { invariant, type Json } from '../../../foundation/index.ts'
import type { BoundUse, ExtensionNode } from '../../../rulebook/index.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { given } from '../noted.ts'
import { compileNumber } from '../read-number.ts'
import type { Run } from '../run.ts'
import { viewOf } from '../view-of.ts'

/** What an item of somebody's own gives: a number between its bounds, which its answer is held to. */
export function compileExtension(
  node: ExtensionNode,
  bound: BoundUse,
  above: readonly string[],
): CompiledNode {
  const { bounds } = bound.info
  invariant(bounds !== undefined, 'a checked item has its bounds')
  const kinds = bound.live?.extension.facts ?? []
  const number = compileNumber(bounds, {
    fetch: (run) => run.asking?.ask(node, () => viewOf(run, kinds, above)),
    refuse: noRefusal,
  })
  return given(number, 'extension', { clause: node.clause, about: saidLast })
}

/** Who answered last, for the note of an answer that was read just now. */
export function saidLast({ asking }: Run): { readonly [part: string]: Json } {
  const last = asking?.recorded.at(-1)
  if (!last) return {}
  const { use, version, reason } = last
  return reason === undefined ? { use, version } : { use, version, reason }
}

/** An answer was held to the bounds when it came. */
function noRefusal(): void {}
