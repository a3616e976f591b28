import { fault, type Spot } from './checking.ts'

/** Yes or no, which the text may leave open. */
export function checkYesNo(said: boolean | '?', spot: Spot): void {
  if (typeof said !== 'boolean') fault(spot, 'choice-invalid', [true, false], said)
}
