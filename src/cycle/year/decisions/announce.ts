import { compareInstants } from '../../../calendar/index.ts'
import {
  ok,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../../foundation/index.ts'
import {
  type DayCountRefusal,
  type Notice,
  type NoticeId,
  noticeAt,
  noticeRunsUntil,
  objectionWindow,
} from '../../../record/index.ts'
import { type CycleCommandBase, checkCycleStep, eventBase, zoneFaults } from '../command-base.ts'
import type { CycleContext, ShownResults } from '../context.ts'
import { latestEdition } from '../editions.ts'
import type { ResultsAnnounced } from '../events.ts'
import { someNamesFaults } from '../population-faults.ts'
import type { AnnounceResultsCode } from '../refusals.ts'
import type { CycleState, Edition } from '../state.ts'

/**
 * Says which notice shows the results of which populations. The notice must carry the digest of the
 * results as they are now: of the whole, or of the one population that it shows; and it must not have
 * been posted before there were these results.
 */
export interface AnnounceResults extends CycleCommandBase<'announce'> {
  readonly notice: NoticeId
  /** One or more of the cycle's. */
  readonly populations: readonly string[]
}

type Fault = Refusal<AnnounceResultsCode>

/** Decides on {@link AnnounceResults}. */
export function announceResults(
  command: AnnounceResults,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly ResultsAnnounced[], Fault | DayCountRefusal> {
  const { cycle: subject, notice, at, populations } = command
  const step = checkCycleStep(command, state, 'provisional', context)
  if (!step.ok) return step
  const shown = context.shown?.find((each) => each.notice.id === notice)
  const known = noticeAt(shown?.notice, at)
  if (shown === undefined || known?.status !== 'shown') {
    const actual = known?.status ?? null
    return refuse(refusal('notice-missing', { subject: notice, expected: 'shown', actual }))
  }
  const faults: Fault[] = [
    ...namesFaults(command, step.value.populations),
    ...zoneFaults(subject, step.value.zone, shown.hearing.calendar.zone.name),
    ...contentFaults(command, known, latestEdition(step.value)),
  ]
  const times = timesOf(known, shown)
  if (!times.ok) return times
  return okUnless(faults, () => {
    const { audiences, content } = known
    const lists = { populations: [...populations], audiences: [...audiences] }
    const parts = { notice, ...lists, digest: content.digest ?? '', ...times.value }
    return [{ type: 'announced', ...eventBase(command), ...parts }]
  })
}

function namesFaults(
  { cycle: subject, populations }: AnnounceResults,
  pins: readonly { readonly name: string }[],
): readonly Fault[] {
  const known = pins.map(({ name }) => name)
  if (populations.length > 0) return someNamesFaults(subject, known, populations)
  const parts = { path: ['populations'], expected: known, actual: [] }
  return [refusal('populations-other', { subject, ...parts })]
}

function contentFaults(
  { cycle: subject, populations }: AnnounceResults,
  { id, postedAt, content }: Notice,
  edition: Edition,
): readonly Fault[] {
  if (compareInstants(postedAt, edition.at) < 0) {
    const times = { expected: edition.at, actual: postedAt }
    return [refusal('notice-older', { subject: id, path: ['notice'], ...times })]
  }
  const [only, ...others] = populations
  const one = edition.populations.find(({ population }) => population === only)
  const fitting = [edition.digest, ...(one && others.length === 0 ? [one.digest] : [])]
  if (content.digest !== undefined && fitting.includes(content.digest)) return []
  const digests = { expected: fitting, actual: content.digest ?? null }
  return [refusal('digest-other', { subject, path: ['notice'], ...digests })]
}

function timesOf(known: Notice, { hearing }: ShownResults) {
  const until = noticeRunsUntil(known, hearing.notice, hearing.calendar)
  if (!until.ok) return until
  const window = objectionWindow(known, hearing)
  if (!window.ok) return window
  return ok({ until: until.value, closes: window.value.closes })
}
