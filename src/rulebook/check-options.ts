import type { FactKind } from '../vocabulary/index.ts'
import { checkUnique } from './check-names.ts'
import { fault, listed, type Spot } from './checking.ts'

/** Every option of a choice field stands once, and nothing else does. */
export function checkOptions(
  named: readonly string[],
  kind: FactKind,
  name: string,
  spot: Spot,
): void {
  const field = kind.fields.find((spec) => spec.name === name)
  if (field?.type !== 'choice') return
  const { options } = field
  const check = (option: string, place: Spot) => {
    if (!options.includes(option)) fault(place, 'option-unknown', listed(options), option)
  }
  checkUnique(named, check, spot, 'option')
  const left = new Set(options)
  for (const option of named) left.delete(option)
  if (left.size > 0) fault(spot, 'option-missing', 'each option once', listed(left))
}
