import type { Exact } from '../foundation/index.ts'
import { checkDecimal } from './check-number.ts'
import { fault, type Spot } from './checking.ts'
import { type Share, shareIn } from './share.ts'

/** Whether a share is above 0 and at most 1; notes the fault where it is not. */
export function checkShare(share: Share, spot: Spot): boolean {
  if (typeof share === 'number' && !checkDecimal(share, spot)) return false
  const value = shareIn(share)
  const expected = "a decimal or a fraction like '2/3', above 0 and at most 1"
  if (value && isPart(value)) return true
  fault(spot, 'share-invalid', expected, share)
  return false
}

function isPart({ n, d }: Exact): boolean {
  return n > 0 && n <= d
}
