import type { Extended } from './condition.ts'
import { conditionFault } from './condition-fault.ts'
import type { Part, Place } from './condition-part.ts'
import { own } from './own.ts'

/**
 * Compiles a part that asks a gate of somebody's own. Whether there is such a gate, and whether it can
 * read the parameters, is for the check of the rulebook: it finds the part among the condition's gates.
 */
export function gatePart(condition: object, place: Place): Part | undefined {
  const use = own(condition, 'use')
  const { gates } = place.scope
  if (typeof use !== 'string') {
    return conditionFault(place, 'use', 'condition-invalid', 'the name of an extension', use)
  }
  if (!gates) return conditionFault(place, 'use', 'reference-out-of-place', [], use)
  if (!isExtended(condition)) {
    return conditionFault(place, 'params', 'condition-invalid', 'parameters', undefined)
  }
  place.gathered.gates.push({ part: condition, path: place.path })
  place.gathered.reads.add(`extension.${use}`)
  return {
    ask: (input) => input.gate?.(condition, input) ?? 'missing',
    mayMiss: () => gates.mayMiss.has(use),
    knownUnlessNo: [],
    knownUnlessYes: [],
  }
}

function isExtended(condition: object): condition is Extended {
  return own(condition, 'params') !== undefined
}
