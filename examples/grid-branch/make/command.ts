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

/** What every command has that can be put in order. */
interface Timed {
  readonly at: Instant
}

/** In order of time, each with its id: the prefix and its place. */
export function numbered<C extends Timed>(prefix: string, commands: readonly C[]) {
  return [...commands]
    .sort((a, b) => compareInstants(a.at, b.at))
    .map((command, index): C & { readonly id: CommandId } => ({
      id: commandId(`${prefix}-${String(index + 1).padStart(4, '0')}`),
      ...command,
    }))
}

/** A minute of the year 2026 by the clocks of the street: `at('03-02', 14, 5)`. */
export function at(day: string, hour: number, minute: number): Instant {
  const extra = Math.floor(minute / 60)
  const clock = [hour + extra, minute % 60].map((part) => String(part).padStart(2, '0'))
  return instant(`2026-${day}T${clock.join(':')}+08:00`)
}

/** A day of the year 2026: `on('03-02')`. */
export function on(day: string): CivilDate {
  return civilDate(`2026-${day}`)
}

/** `'03'` for 3. */
export function two(number: number): string {
  return String(number).padStart(2, '0')
}
