import { checkSureAttribute } from './check-attribute.ts'
import { fault, type Spot } from './checking.ts'

/** A choice among the attributes that everybody has: its words divide a population. */
export function checkPer(per: string, spot: Spot): void {
  if (per.startsWith('subject.')) checkSureAttribute(per.slice('subject.'.length), 'choice', spot)
  else fault(spot, 'reference-out-of-place', ['subject'], per)
}
