import type { FactKind } from '../vocabulary/index.ts'
import { checkUnique } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { ByChoiceValue } from './fact-value.ts'

/** Every option of the field has its points, and nothing else has. */
export function checkByChoiceValue(value: ByChoiceValue, kind: FactKind, spot: Spot): void {
  const here = at(spot, 'points')
  value.points.forEach(({ points }, index) => {
    checkDecimal(points, at(here, index, 'points'))
  })
  const field = kind.fields.find(({ name }) => name === value.field)
  if (field?.type !== 'choice') return
  const { options } = field
  const named = value.points.map(({ option }) => option)
  const check = (option: string, place: Spot) => {
    if (!options.includes(option)) fault(place, 'option-unknown', listed(options), option)
  }
  checkUnique(named, check, here, 'option')
  const left = new Set(options)
  for (const option of named) left.delete(option)
  if (left.size > 0) fault(here, 'option-missing', 'each option once', listed(left))
}
