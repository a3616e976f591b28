import type { Veto } from '../../rulebook/index.ts'
import type { Barred, Standing } from '../../vocabulary/index.ts'
import { isHit } from './gates.ts'

/** Finds the measures for which a standing is not eligible; `undefined` where no veto says so of anybody. */
export function compileBarred(
  vetoes: readonly Veto[],
): ((standing: Standing) => readonly Barred[]) | undefined {
  const barring = vetoes.flatMap((veto) => {
    const { clause, effect } = veto
    if (effect.kind !== 'not-eligible') return []
    return [{ veto, barred: effect.measures.map((measure) => ({ measure, clause })) }]
  })
  if (barring.length === 0) return undefined
  return (standing) => barring.flatMap(({ veto, barred }) => (isHit(standing, veto) ? barred : []))
}
