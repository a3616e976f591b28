import type { CompiledCondition, FactKind } from '../vocabulary/index.ts'
import { checkFactReference, checkField } from './check-field.ts'
import { checkNotNegative } from './check-number.ts'
import { checkOptions } from './check-options.ts'
import { checkSpan } from './check-span.ts'
import { at, type Spot } from './checking.ts'
import type { Repeat } from './repeat.ts'
import type { Validity } from './validity.ts'

/** How long facts count: the span, or one for every option of a field. */
export function checkValidity(
  valid: Validity,
  kind: FactKind,
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  if ('for' in valid) {
    if (valid.for !== 'always') checkSpan(valid.for, at(spot, 'for'))
    return
  }
  checkField(kind, valid.by, 'choice', where, at(spot, 'by'))
  const here = at(spot, 'spans')
  const named = valid.spans.map(({ option }) => option)
  checkOptions(named, kind, valid.by, here)
  valid.spans.forEach((span, index) => {
    if (span.for !== 'always') checkSpan(span.for, at(here, index, 'for'))
  })
}

/** What a repeat counts: the span, the factor, and the field that both facts share. */
export function checkRepeat(
  { within, by, same }: Repeat,
  kind: FactKind,
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  checkSpan(within, at(spot, 'within'))
  checkNotNegative(by, at(spot, 'by'))
  if (same !== undefined) checkFactReference(kind, same, where, at(spot, 'same'))
}
