import type { ExplainWords } from 'pledgebook'

/** Everything that the example itself says, in one language. The library's words come from the library. */
export interface Words {
  readonly language: 'en' | 'zh'
  readonly explain: ExplainWords
  /** Names of codes: states, categories, ways, verbs. */
  readonly names: Readonly<Record<string, string>>
  readonly comma: string
  readonly stop: string
  readonly colon: string
  readonly none: string
  readonly missing: (reference: string) => string
  readonly head: HeadWords
  readonly commit: CommitWords
  readonly fulfil: FulfilWords
  readonly supervise: SuperviseWords
  readonly score: ScoreWords
  readonly evaluate: EvaluateWords
  readonly apply: ApplyWords
  readonly columns: Readonly<Record<ColumnName, string>>
  readonly refusedCommands: (count: number) => string
}

/** The columns of all tables. */
export type ColumnName =
  | 'state'
  | 'total'
  | 'pledge'
  | 'member'
  | 'kind'
  | 'due'
  | 'what'
  | 'done'
  | 'of'
  | 'outcome'
  | 'count'
  | 'certified'
  | 'waiting'
  | 'letters'
  | 'late'
  | 'reminders'
  | 'posted'
  | 'pending'
  | 'entries'
  | 'mean'
  | 'star'
  | 'category'

interface HeadWords {
  readonly asOf: (day: string, zone: string) => string
  readonly rules: (p: { title: string; id: string; version: string; period: string }) => string
  readonly source: (source: string) => string
  readonly members: (list: string, total: number) => string
  readonly madeUp: string
}

interface CommitWords {
  readonly states: string
  readonly list: string
  readonly mark: (day: string) => string
  readonly comments: (made: number, doubts: number) => string
  readonly ways: (list: string) => string
  readonly forms: (list: string) => string
  readonly returned: (revised: boolean) => string
  readonly refused: string
  readonly withdrawn: string
  readonly short: (list: string) => string
  readonly shortOne: (member: string, held: number, atLeast: number) => string
  readonly nobodyShort: string
}

interface FulfilWords {
  readonly reports: (count: number) => string
  readonly progress: string
  readonly claims: (list: string) => string
  readonly verdicts: string
  readonly fellShort: string
  readonly excused: string
  readonly notExcused: string
  readonly service: string
  readonly waiting: string
  readonly cameBack: (reason: string) => string
  readonly notLookedAt: string
}

interface SuperviseWords {
  readonly checks: (onCourse: number, behind: number) => string
  readonly reminders: (count: number, list: string) => string
  readonly corrections: string
  readonly correction: (p: { due: string; reason: string; open: boolean }) => string
  readonly extensions: string
  readonly extension: (p: { from: string; to: string; reason: string }) => string
  readonly reviews: (met: number, unmet: number) => string
  readonly unmet: string
  readonly toReview: (list: string) => string
  readonly overdue: string
  readonly nothingOverdue: string
}

interface ScoreWords {
  readonly accounts: string
  readonly entries: (posted: number, pending: number, other: number) => string
  readonly reversals: string
  readonly reversal: (p: {
    entry: string
    by: string
    points: string
    on: string
    reason: string
  }) => string
  readonly restored: (entry: string, points: string, on: string) => string
  readonly late: string
  readonly lateEntry: (p: {
    entry: string
    clause: string
    points: string
    effectiveOn: string
    recordedOn: string
  }) => string
  readonly all: string
}

interface EvaluateWords {
  readonly ballots: string
  readonly changed: (p: { grade: string; band: string; because: string }) => string
  readonly notGraded: (because: string) => string
  readonly noStar: string
  readonly notYet: (members: number) => string
  readonly stars: (list: string) => string
  readonly provisional: string
}

interface ApplyWords {
  readonly proposed: string
  readonly measure: (p: { title: string; decidedBy: string; members: string }) => string
  readonly peopleDecide: string
  readonly totals: (p: {
    commands: number
    refused: number
    members: number
    pledges: number
    facts: number
    entries: number
    graded: number
    proposed: number
  }) => string
}
