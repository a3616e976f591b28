import {
  type CivilDate,
  type CommandId,
  civilDate,
  commandId,
  compareInstants,
  type Instant,
  instant,
} from 'pledgebook'

/** A command before it has its id, member by member of a union. */
export type Unnumbered<C> = C extends unknown ? Omit<C, 'id'> : never

/** In order of time, each with its id: the prefix and its place. */
export function numbered<C extends { readonly at: Instant }>(
  prefix: string,
  commands: readonly C[],
) {
  return [...commands]
    .sort((a, b) => compareInstants(a.at, b.at))
    .map((command, index): C & { readonly id: CommandId } => ({
      id: commandId(`${prefix}-${String(index + 1).padStart(4, '0')}`),
      ...command,
    }))
}

/** A minute by the clocks of the street: `at('2026-03-02', 14, 5)`. Minutes may run past the hour. */
export function at(day: string, hour: number, minute = 0): Instant {
  const clock = [hour + Math.floor(minute / 60), minute % 60].map(two)
  return instant(`${day}T${clock.join(':')}+08:00`)
}

/** A day: `on('2026-03-02')`. */
export function on(day: string): CivilDate {
  return civilDate(day)
}

/** `'03'` for 3. */
export function two(number: number): string {
  return String(number).padStart(2, '0')
}
