import { type Day, periodIndex } from '../../calendar/index.ts'
import { exact, one, zero } from '../../foundation/index.ts'
import type { CountNode } from '../../rulebook/index.ts'
import type { FactKind, FieldValue } from '../../vocabulary/index.ts'
import {
  type CompiledNode,
  compileIn,
  given,
  mostWindows,
  planBetween,
  planOf,
  type Run,
} from '../program/index.ts'
import { aboutFact } from './about-fact.ts'
import { closeFacts } from './close-facts.ts'
import { factField } from './fact-field.ts'
import { factLimit } from './fact-limit.ts'
import { matchesIn } from './matches-in.ts'
import type { FactsParts } from './sweep.ts'

/** How many facts there are, or windows that had one, or different values of a field. */
export function compileCount(node: CountNode, parts: FactsParts): CompiledNode {
  const { clause, fact } = node
  const most = exact(mostOf(node, parts))
  return compileIn(planBetween(zero, most, 0), (algebra) => {
    const each = algebra.lift(countedOne(clause), one)
    const close = closeFacts(algebra, { clause, fact })
    const telling = teller(node)
    return (run) => {
      const mark = run.recorder.mark()
      const { facts, days } = run.datedFactsOf(fact)
      const isNew = telling()
      let total = algebra.zero
      for (let index = 0; index < days.length; index++) {
        const day = days[index]
        run.fact = facts[index]
        if (day === undefined || !matchesIn(parts.where, run) || !isNew(run, day)) continue
        total = algebra.add(total, each(run))
      }
      run.fact = undefined
      return close(run, mark, total)
    }
  })
}

function countedOne(clause: string): CompiledNode {
  const bare = compileIn(planOf(one), (algebra) => {
    const value = algebra.constant(one)
    return () => value
  })
  return given(bare, 'fact', { clause, about: (run) => aboutFact(run.fact) })
}

/** Whether the fact in hand is the first of its window and value, for one subject. */
function teller({ windows, distinct }: CountNode): () => (run: Run, day: Day) => boolean {
  if (windows === undefined && distinct === undefined) return () => () => true
  return () => {
    let window = Number.NaN
    let seen = new Set<FieldValue | undefined>()
    return (run, day) => {
      const index = windows === undefined ? 0 : periodIndex(windows, day)
      // Days come in order, so one window at a time is enough.
      if (index !== window) seen = new Set()
      window = index
      const before = seen.size
      const value = distinct === undefined ? undefined : factField(run, run.fact, distinct)
      return seen.add(value).size > before
    }
  }
}

/** No more than the limit on facts, than the windows there can be, than the values a field can have. */
function mostOf({ windows, distinct }: CountNode, { kind, cycle }: FactsParts): number {
  const inWindow =
    distinct === undefined ? (windows === undefined ? factLimit : 1) : valuesOf(kind, distinct)
  const touched = windows === undefined ? 1 : mostWindows(windows, cycle)
  return Math.min(factLimit, inWindow * touched)
}

function valuesOf({ fields }: FactKind, reference: string): number {
  const spec = fields.find(({ name }) => `fact.${name}` === reference)
  if (spec?.type === 'choice') return spec.options.length
  return spec?.type === 'flag' ? 2 : factLimit
}
