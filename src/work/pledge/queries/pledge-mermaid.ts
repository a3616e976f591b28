import { pledgeTransitions } from '../transitions.ts'

/**
 * The life of a pledge as a Mermaid state diagram, drawn from `pledgeTransitions`. Verbs that lead from
 * one state to the same other share an arrow.
 *
 * @example
 * ```ts
 * import { pledgeMermaid } from 'pledgebook'
 *
 * pledgeMermaid().split('\n')[0] // => 'stateDiagram-v2'
 * ```
 */
export function pledgeMermaid(): string {
  const lines = Object.entries(pledgeTransitions).flatMap(([place, verbs]) =>
    isEnd(verbs) ? [`  ${nodeOf(place)} --> [*]`] : arrowsOf(place, verbs),
  )
  const names = Object.keys(pledgeTransitions)
    .filter((place) => place !== nodeOf(place) && place !== 'none')
    .map((place) => `  state "${place}" as ${nodeOf(place)}`)
  return ['stateDiagram-v2', ...names, ...lines, ''].join('\n')
}

function arrowsOf(place: string, verbs: { readonly [verb: string]: readonly string[] }): string[] {
  const arrows = new Map<string, string[]>()
  for (const [verb, targets] of Object.entries(verbs)) {
    for (const target of targets) arrows.set(target, [...(arrows.get(target) ?? []), verb])
  }
  return [...arrows].map(
    ([target, labels]) => `  ${nodeOf(place)} --> ${nodeOf(target)} : ${labels.join(', ')}`,
  )
}

function isEnd(verbs: object): boolean {
  return Object.keys(verbs).length === 0
}

/** Mermaid wants plain words for names, and `[*]` for the beginning. */
function nodeOf(place: string): string {
  return place === 'none' ? '[*]' : place.replaceAll('-', '_')
}
