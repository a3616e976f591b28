import { fault, type Spot } from './checking.ts'

/**
 * A choice that the author must make. Open is `'?'`, and being left out where it is needed; anything but
 * one of the options is no choice.
 */
export function checkChoice(
  choice: string | undefined,
  options: readonly string[],
  needed: boolean,
  spot: Spot,
): void {
  if (choice === undefined && !needed) return
  if (choice === undefined || choice === '?') fault(spot, 'choice-open', options, choice)
  else if (!options.includes(choice)) fault(spot, 'choice-invalid', options, choice)
}
