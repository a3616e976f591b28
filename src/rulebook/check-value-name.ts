import { fault, listed, type Spot } from './checking.ts'

/** A named value that there is; notes the fault where there is none of the name. */
export function checkValueName(name: string, names: ReadonlySet<string>, spot: Spot): void {
  if (!names.has(name)) fault(spot, 'value-unknown', listed(names), name)
}
