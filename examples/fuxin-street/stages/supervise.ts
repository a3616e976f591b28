import { type EchoWall, echoWallOf, isVouched, type RecordState, unwrap } from 'pledgebook'
import type { Opinion } from '../data.ts'
import type { Year } from '../year.ts'

/** What was watched over. */
export interface SuperviseStage {
  /** Times that were written down; leave takes no points. */
  readonly attendance: Readonly<Record<string, number>>
  readonly lapses: number
  readonly echo: EchoView
  readonly forms: { readonly branches: number; readonly forms: number }
}

/** The echo wall (民情回音壁): counts, and of what is still in hand no more than what it is about. */
export interface EchoView extends Pick<EchoWall, 'on' | 'all'> {
  readonly inHand: readonly { readonly topic: string; readonly due: string }[]
}

/** The third stage. */
export function superviseStage(year: Year): SuperviseStage {
  const all = [...year.records.values()].filter(isVouched)
  const attendance: Record<string, number> = {}
  for (const record of all) {
    if (record.kind !== 'attendance') continue
    const what = String(fieldsOf(record)['what'])
    attendance[what] = (attendance[what] ?? 0) + 1
  }
  const forms = year.data.forms.filter(({ on }) => on <= year.asOf)
  return {
    attendance,
    lapses: all.filter(({ kind }) => kind === 'duty-lapse').length,
    echo: echoView(year),
    forms: {
      branches: forms.length,
      forms: forms.flatMap(({ tally }) => tally.counts).reduce((sum, { count }) => sum + count, 0),
    },
  }
}

function fieldsOf({ versions }: RecordState) {
  return (versions.at(-1) ?? versions[0]).fields
}

function echoView({ data, asOf }: Year): EchoView {
  const received = data.opinions.filter((each) => each.received <= asOf)
  const known = received.map((each) => ({
    ...{ id: each.id, topic: each.topic, receivedOn: each.received, due: each.due },
    state: stateOf(each, asOf),
  }))
  // Of so few, only the whole is counted: no topic stands by itself.
  const { on, all } = unwrap(echoWallOf(known, { on: asOf, atLeast: 3 }))
  const open = received.filter((each) => stateOf(each, asOf) === 'in-hand')
  return { on, all, inHand: open.map(({ topic, due }) => ({ topic, due })) }
}

function stateOf({ passedOn, done }: Opinion, asOf: string): 'received' | 'in-hand' | 'done' {
  if (done !== undefined && done <= asOf) return 'done'
  return passedOn <= asOf ? 'in-hand' : 'received'
}
