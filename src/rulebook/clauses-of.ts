import type { Titles } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import type { Rulebook } from './rulebook.ts'

/** A clause for people: what it is called and where the text says it. */
export interface ClauseInfo {
  readonly clause: string
  readonly title: Titles
  readonly source: string
}

/** Every clause of a rulebook in the order of the text, each with the source that holds for it. */
export function clausesOf(rulebook: Rulebook): readonly ClauseInfo[] {
  const { source, values, grading, pledges } = rulebook
  const { vetoes = [], quotas = [], measures = [], profiles = [] } = rulebook
  const cases = grading.kind === 'cases' ? grading.cases : []
  const { steps } = grading
  const others: readonly ClauseBase[] = [
    grading,
    ...cases,
    ...(steps ? [steps] : []),
    ...vetoes,
    ...quotas,
    ...(rulebook.manual ? [rulebook.manual] : []),
    ...measures,
    ...profiles,
  ]
  return [
    ...values.flatMap(({ of }) => clausesUnder(of, source)),
    ...[...others, ...(pledges ? [pledges] : [])].map((clause) => infoOf(clause, source)),
  ]
}

function clausesUnder(node: ValueNode, enclosing: string): readonly ClauseInfo[] {
  const own = infoOf(node, enclosing)
  return [own, ...partsOf(node).flatMap((part) => clausesUnder(part.node, own.source))]
}

function infoOf({ clause, title = {}, source }: ClauseBase, enclosing: string): ClauseInfo {
  return { clause, title, source: source ?? enclosing }
}
