import { civilDateIn } from '../../calendar/index.ts'
import {
  copyOf,
  describe,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import { type CommandBase, checkText, isWord } from '../../vocabulary/index.ts'
import type { NoticePosted, NoticeTerms } from './events.ts'
import { checkMatter } from './matter.ts'
import type { NoticeId } from './notice-id.ts'
import type { PostNoticeCode } from './refusals.ts'
import type { NoticeContext, NoticeRules } from './rules.ts'
import type { Notice } from './state.ts'
import { termsOf } from './terms-of.ts'

/**
 * Shows something from a day on: this day or one to come. A day that is past is refused with
 * `shown-from-past`, for time that nobody saw recorded would shorten what people have to look and object.
 */
export interface PostNotice extends CommandBase<'post'>, NoticeTerms {
  /** The new notice's id. */
  readonly notice: NoticeId
}

type Fault = Refusal<PostNoticeCode>

/** Decides on {@link PostNotice}. */
export function postNotice(
  command: PostNotice,
  state: Notice | undefined,
  { rules, calendar }: NoticeContext,
): Result<readonly NoticePosted[], Fault> {
  const { notice, at, actor, from } = command
  if (state) return refuse(refusal('notice-known', { subject: notice, path: ['notice'] }))
  const today = civilDateIn(at, calendar.zone)
  const faults: Fault[] = [
    ...checkReplaced(command),
    ...checkMatter(command.matter, notice, ['matter']),
    ...checkNoticeContent(command),
    ...checkAudiences(command, rules),
    ...checkWays(command, rules),
  ]
  if (from < today) {
    const days = { expected: today, actual: from }
    faults.push(refusal('shown-from-past', { subject: notice, path: ['from'], ...days }))
  }
  return okUnless(faults, () => [
    {
      type: 'posted',
      at,
      actor,
      cause: command.id,
      notice,
      ...copyOf<NoticeTerms>(termsOf(command)),
    },
  ])
}

function checkReplaced({ notice, replaces }: PostNotice): readonly Fault[] {
  if (replaces !== notice) return []
  return [refusal('correction-of-itself', { subject: notice, path: ['replaces'] })]
}

function checkNoticeContent({ notice: subject, content }: PostNotice): readonly Fault[] {
  const { ref, digest } = content
  return [
    ...checkText(ref, { path: ['content', 'ref'], subject, longest: 2000 }),
    ...(digest === undefined
      ? []
      : checkText(digest, { path: ['content', 'digest'], subject, longest: 256 })),
  ]
}

function checkAudiences(command: PostNotice, rules: NoticeRules): readonly Fault[] {
  const { notice: subject, audiences } = command
  const path = ['audiences']
  if (!areNames(audiences, 1)) return [namesInvalid(command, 'audiences', 1)]
  const missing = rules.audiences.filter((each) => !audiences.includes(each))
  if (missing.length === 0) return []
  return [refusal('audience-missing', { subject, path, expected: missing, actual: [...audiences] })]
}

function checkWays(command: PostNotice, rules: NoticeRules): readonly Fault[] {
  const { notice: subject, ways } = command
  if (!areNames(ways, 0)) return [namesInvalid(command, 'ways', 0)]
  const faults: Fault[] = ways.flatMap((way, index) => {
    const names = { expected: [...rules.ways], actual: describe(way) }
    const path = ['ways', index]
    return rules.ways.includes(way) ? [] : [refusal('way-unknown', { subject, path, ...names })]
  })
  if (ways.length < rules.waysAtLeast) {
    const counts = { expected: rules.waysAtLeast, actual: ways.length }
    faults.push(refusal('ways-too-few', { subject, path: ['ways'], ...counts }))
  }
  return faults
}

const mostNames = 50

function areNames(names: readonly string[], atLeast: number): boolean {
  if (names.length < atLeast || names.length > mostNames) return false
  return names.every(isWord) && new Set(names).size === names.length
}

function namesInvalid(command: PostNotice, field: 'audiences' | 'ways', atLeast: number): Fault {
  const counts = { expected: [atLeast, mostNames], actual: command[field].length }
  return refusal('names-invalid', { subject: command.notice, path: [field], ...counts })
}
