import type { PeriodKind } from '../calendar/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkWindow, windowText } from './check-window.ts'
import { at, fault, type Spot } from './checking.ts'
import type { SubPeriodsNode, ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import { windowWidth } from './window-width.ts'

/** A value reckoned in each window: the window, and that nothing below goes by a wider one. */
export function checkSubPeriodsNode(node: SubPeriodsNode, spot: Spot): void {
  checkChoice(node.combine, ['sum', 'mean'], true, at(spot, 'combine'))
  checkChoice(node.unfinished, ['counts', 'skips'], true, at(spot, 'unfinished'))
  if (!checkWindow(node.window, at(spot, 'window'))) return
  const most = windowWidth(node.window)
  for (const { window, spot: here } of windowsBelow(node, spot, 1)) {
    if (windowWidth(window) > most) {
      fault(here, 'window-too-wide', `no wider than ${windowText(node.window)}`, windowText(window))
    }
  }
}

interface Found {
  readonly window: PeriodKind
  readonly spot: Spot
}

/** As deep as rulebooks are looked at. */
const deepest = 32

function windowsBelow(node: ValueNode, spot: Spot, depth: number): readonly Found[] {
  if (depth > deepest) return []
  return partsOf(node).flatMap((part) => {
    const here = at({ ...spot, subject: part.node.clause }, ...part.steps)
    return [...ownWindows(part.node, here), ...windowsBelow(part.node, here, depth + 1)]
  })
}

function ownWindows(node: ValueNode, spot: Spot): readonly Found[] {
  switch (node.kind) {
    case 'facts':
    case 'group': {
      const caps = (node.caps ?? []).flatMap(({ per }, index) =>
        per === 'period' ? [] : [{ window: per, spot: at(spot, 'caps', index, 'per') }],
      )
      const every = node.kind === 'facts' ? node.every : undefined
      return [
        ...caps,
        ...(every ? [{ window: every.window, spot: at(spot, 'every', 'window') }] : []),
      ]
    }
    case 'count':
      return node.windows === undefined ? [] : [{ window: node.windows, spot: at(spot, 'windows') }]
    case 'sub-periods':
      return [{ window: node.window, spot: at(spot, 'window') }]
    default:
      return []
  }
}
