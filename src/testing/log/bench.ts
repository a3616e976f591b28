import type { Batch, EventLog } from '../../log/index.ts'
import { SpecificationError } from '../specification.ts'
import type { HeldAppend, LogHook, LogUnderTest } from './log-under-test.ts'

/** What one test works with: every hook is there, and says so where it is not. */
export interface Bench {
  readonly log: EventLog
  readonly again: () => Promise<EventLog>
  /** So many handles on the store, the first of them `log`; where there is one only, that one each time. */
  readonly handles: (count: number) => Promise<readonly [EventLog, ...EventLog[]]>
  readonly neighbour: () => Promise<EventLog>
  readonly hold: (batch: Batch) => Promise<HeldAppend>
}

/** Lays out what one test works with. */
export function benchOf({ log, again, neighbour, hold }: LogUnderTest): Bench {
  return {
    log,
    again: again ?? (() => lacks('again')),
    handles: async (count) => {
      const others: EventLog[] = []
      while (others.length < count - 1) others.push(again ? await again() : log)
      return [log, ...others]
    },
    neighbour: neighbour ?? (() => lacks('neighbour')),
    hold: hold ?? (() => lacks('hold')),
  }
}

async function lacks(hook: LogHook): Promise<never> {
  throw new SpecificationError(
    `this needs \`${hook}\`: hand it in, or say that there is none by \`without: ['${hook}']\``,
  )
}
