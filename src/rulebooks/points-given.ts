import type { FieldSpec } from '../vocabulary/index.ts'

/** Points that people gave, where a text names none for single items. The bounds are ours. */
export const pointsGiven: FieldSpec = {
  name: 'points',
  type: 'number',
  from: 0,
  to: 100,
  decimals: 2,
  title: { en: 'points', zh: '分值' },
}
