/**
 * Freezes a part that no later event edits, at once: a replay then finds it frozen, which is cheaper
 * than walking through it at the end. What is inside must be settled too.
 */
export function settled<T extends object>(part: T): T {
  // `freeze` only says `Readonly`, which the draft's type, editable all the way down, does not take.
  return Object.freeze(part) as T
}
