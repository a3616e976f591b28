import type { FactKind } from './catalogue.ts'
import { conditionFault } from './condition-fault.ts'
import { type Ask, below, type CompilePart, type Part, type Place } from './condition-part.ts'
import { forget } from './connectives.ts'
import { decideCount } from './decide-count.ts'
import type { Operand } from './operand.ts'
import { own } from './own.ts'

/** Compiles a count of facts that stands at `left`; `undefined` after a fault. */
export function countOperand(
  count: unknown,
  place: Place,
  compile: CompilePart,
): Operand | undefined {
  const kind = countedKind(own(count, 'count'), place)
  if (!kind) return undefined
  place.gathered.reads.add(`count.${kind.kind}`)
  const where = own(count, 'where')
  const part = where === undefined ? always : compile(where, insideCount(place, kind))
  return part && counting(kind.kind, part)
}

function countedKind(kind: unknown, place: Place): FactKind | undefined {
  const { counts } = place.scope
  if (typeof kind !== 'string') {
    const expected = "a reference, or a count such as { count: 'service' }"
    return conditionFault(place, 'left', 'condition-invalid', expected, kind)
  }
  if (!counts) return conditionFault(place, 'left', 'reference-out-of-place', [], `count.${kind}`)
  const found = counts.find((each) => each.kind === kind)
  if (found) return found
  const expected = counts.slice(0, 50).map((each) => each.kind)
  return conditionFault(place, 'left', 'reference-unknown', expected, kind)
}

/** Which facts to count is asked of each fact: it is the fact in hand there. */
function insideCount(place: Place, fact: FactKind): Place {
  const { attributes, elapsed } = place.scope
  const scope = { fact, ...(attributes && { attributes }), ...(elapsed && { elapsed }) }
  return { ...below(place, 'left', 'where'), scope }
}

const always: Part = {
  ask: () => 'yes',
  mayMiss: () => false,
  knownUnlessNo: [],
  knownUnlessYes: [],
}

function counting(kind: string, where: Part): Operand {
  return {
    type: { kind: 'number' },
    mayMiss: (known) => {
      // A fact in hand outside is another fact: what is known of it says nothing here.
      const outside = [...known].filter((reference) => !reference.startsWith('fact.'))
      return where.mayMiss(new Set(outside))
    },
    compared: ({ value: test }) => askingCount(kind, where.ask, test),
  }
}

function askingCount(kind: string, where: Ask, test: (count: number) => boolean): Ask {
  return (input) => {
    const missing = input.missing.length
    const faults = input.faults.length
    let sure = 0
    let open = 0
    for (const fact of input.factsOf(kind)) {
      const answer = where(input, fact)
      if (answer === 'yes') {
        sure++
        input.counted?.push(fact)
      } else if (answer === 'missing') open++
    }
    const decided = decideCount(sure, open, test)
    if (open > 0 && decided !== 'missing') forget(input, missing, faults)
    return decided
  }
}
