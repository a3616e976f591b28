import {
  type AppraisalMeasure,
  type CycleId,
  civilDateIn,
  commandId,
  noticeId,
  type SubjectId,
} from 'pledgebook'
import type { MeasureOf } from 'pledgebook/book'
import type { Street } from '../data.ts'
import type { Order, OrderBase } from '../orders.ts'
import type { Run } from './run.ts'

/** One order becomes one command to the book, or one for each measure that is so far. */
export async function runOrder(run: Run, order: Order): Promise<void> {
  const { street } = run.data
  const { cycle, unit, title, period } = street
  const { id, at, actor } = order
  const base = { id, at, actor, cycle }
  switch (order.type) {
    case 'open': {
      const terms = { unit, title, period, responsible: 'office' }
      return run.execute({ ...base, ...terms, to: 'cycle', type: 'open' })
    }
    case 'close':
      return run.execute({ ...base, to: 'cycle', type: 'close', asOf: order.asOf })
    case 'carry-on':
      return run.execute({ ...base, to: 'cycle', type: 'carry-on', next: order.next })
    case 'show':
      return run.execute(noticeOf(run, order, street))
    case 'decide': {
      const { population, measure, outcome, reason } = order
      const decision = { population, subject: order.subject, measure, outcome, reason }
      return run.execute({ ...base, ...decision, to: 'appraisal', type: 'decide' })
    }
    case 'decide-all':
      return decideAll(run, order)
    case 'notify-all':
      return forEach(run, order, 'accepted', (each) => ({ ...each, type: 'notify' }))
    case 'carry-out-all': {
      const on = civilDateIn(at, run.world.zone)
      return forEach(run, order, 'notified', (each) => {
        return { ...each, type: 'carry-out', on, evidence: [] }
      })
    }
    default:
      return run.execute({ ...base, to: 'cycle', type: order.type })
  }
}

/** The results are put on the board; what the notice shows, the book knows. */
function noticeOf({ data, world }: Run, { id, at, actor }: OrderBase, { cycle }: Street) {
  const number =
    data.orders.filter(({ type }) => type === 'show').findIndex((each) => each.id === id) + 1
  const name = (count: number) => noticeId(`results-${count}`)
  return {
    ...({ to: 'notice', type: 'post', id, at, actor } as const),
    ...{ notice: name(number), matter: { kind: 'grades', id: cycle } },
    content: { ref: `lists/results-${number}` },
    ...{ audiences: ['members', 'residents'], ways: ['notice-board', 'website'] },
    from: civilDateIn(at, world.zone),
    ...(number > 1 && { replaces: name(number - 1) }),
  }
}

/** All that is proposed and that the actor's roles decide on. */
async function decideAll(
  run: Run,
  order: Extract<Order, { readonly type: 'decide-all' }>,
): Promise<void> {
  const { at, actor, reason } = order
  const roles = await run.rolesOf(actor, civilDateIn(at, run.world.zone))
  await forEach(run, order, 'proposed', (each, { measure }) => {
    if (!roles.includes(measure.measure.decidedBy)) return undefined
    return { ...each, type: 'decide', outcome: 'accepted', reason }
  })
}

interface ForOne extends OrderBase {
  readonly to: 'appraisal'
  readonly cycle: CycleId
  readonly population: string
  readonly subject: SubjectId
  readonly measure: string
}

/** One command for each measure that is so far. */
async function forEach(
  run: Run,
  { id, at, actor }: OrderBase,
  status: AppraisalMeasure['status'],
  make: (base: ForOne, of: MeasureOf) => unknown,
): Promise<void> {
  for (const each of await run.measures(status)) {
    const { cycle, population, subject, measure } = each
    const { clause } = measure.measure
    const following = commandId([id, population, subject, clause].join('/'))
    const base = { id: following, at, actor, to: 'appraisal', cycle, population, subject } as const
    const command = make({ ...base, measure: clause }, each)
    if (command !== undefined) await run.execute(command)
  }
}
