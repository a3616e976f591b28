import type { PeriodKind } from '../calendar/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkKeptWindows } from './check-kept.ts'
import { checkWindow, windowText } from './check-window.ts'
import { at, fault, type Spot } from './checking.ts'
import type { FactsNode } from './facts-node.ts'
import type { SubPeriodsNode, ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import { windowWidth } from './window-width.ts'

/**
 * A value reckoned in each window: the window, that nothing below goes by a wider one, and that nothing
 * below is decided by people, whose one decision would hold in every window again.
 */
export function checkSubPeriodsNode(node: SubPeriodsNode, spot: Spot): void {
  checkChoice(node.combine, ['sum', 'mean'], true, at(spot, 'combine'))
  checkKeptWindows(node.only, at(spot, 'only'))
  checkChoice(node.unfinished, ['counts', 'skips'], true, at(spot, 'unfinished'))
  const below = nodesBelow(node, spot, 1)
  for (const { node: part, spot: here } of below) {
    if (part.kind !== 'decided') continue
    fault(here, 'decided-in-window', 'a decision outside the windows', part.clause)
  }
  if (!checkWindow(node.window, at(spot, 'window'))) return
  const most = windowWidth(node.window)
  for (const { window, spot: here } of below.flatMap(ownWindows)) {
    if (windowWidth(window) > most) {
      fault(here, 'window-too-wide', `no wider than ${windowText(node.window)}`, windowText(window))
    }
  }
}

/** A clause somewhere below, and where it stands. */
interface Below {
  readonly node: ValueNode
  readonly spot: Spot
}

interface Found {
  readonly window: PeriodKind
  readonly spot: Spot
}

/** As deep as rulebooks are looked at. */
const deepest = 32

function nodesBelow(node: ValueNode, spot: Spot, depth: number): readonly Below[] {
  if (depth > deepest) return []
  return partsOf(node).flatMap((part) => {
    const here = at({ ...spot, subject: part.node.clause }, ...part.steps)
    return [{ node: part.node, spot: here }, ...nodesBelow(part.node, here, depth + 1)]
  })
}

function ownWindows({ node, spot }: Below): readonly Found[] {
  switch (node.kind) {
    case 'facts':
    case 'group': {
      const caps = (node.caps ?? []).flatMap(({ per }, index) =>
        per === 'period' ? [] : [{ window: per, spot: at(spot, 'caps', index, 'per') }],
      )
      return node.kind === 'facts' ? [...caps, ...factWindows(node, spot)] : caps
    }
    case 'count':
      return node.windows === undefined ? [] : [{ window: node.windows, spot: at(spot, 'windows') }]
    case 'sub-periods':
      return [{ window: node.window, spot: at(spot, 'window') }]
    default:
      return []
  }
}

/** What one clause over facts goes by besides its caps. */
function factWindows({ every, value }: FactsNode, spot: Spot): readonly Found[] {
  const within = value.kind === 'per-count' ? value.within : undefined
  return [
    ...(every ? [{ window: every.window, spot: at(spot, 'every', 'window') }] : []),
    ...(within ? [{ window: within, spot: at(spot, 'value', 'within') }] : []),
  ]
}
