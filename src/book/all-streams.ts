import type { EventLog } from '../log/index.ts'

/** How many names come in one page. */
const pageSize = 1000

/** The names of all streams under a label. */
export async function allStreams(log: EventLog, label: string): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    const after = names.at(-1)
    const page = await log.streams({
      label,
      limit: pageSize,
      ...(after !== undefined && { after }),
    })
    names.push(...page)
    if (page.length < pageSize) return names
  }
}
