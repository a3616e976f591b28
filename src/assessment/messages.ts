import type { CalendarCode } from '../calendar/index.ts'
import type { FoundationCode, Json, Messages, Refusal } from '../foundation/index.ts'
import type { RulebookCode } from '../rulebook/index.ts'
import type { VocabularyCode } from '../vocabulary/index.ts'
import type { SheetsCode } from './appraisal/index.ts'
import type { AssessCode } from './assess.ts'
import type { AssessInCode } from './assess-in.ts'
import type { OwnMeasuresCode } from './consequence/index.ts'
import type { LinesCode } from './lines-to-post.ts'
import type { PopulationsCode, RegradeCode } from './population/index.ts'
import type { CompileCode, RulebookForCode } from './standing/index.ts'

/**
 * Every code that compiling, standing, grading and posting refuse with and that no lower room has the
 * sentence for. Measures and the ledger have their own.
 */
export type AssessmentCode = Exclude<
  | CompileCode
  | AssessCode
  | AssessInCode
  | PopulationsCode
  | RegradeCode
  | LinesCode
  | RulebookForCode
  | SheetsCode,
  FoundationCode | CalendarCode | VocabularyCode | RulebookCode | OwnMeasuresCode | 'own-case'
>

const en: Messages<AssessmentCode> = {
  'as-of-outside-period': (r) =>
    `${text(r.actual)} does not lie in ${text(r.expected)}. Reckon as of a day inside the period.`,
  'bands-short': (r) =>
    `The bands of ${r.subject} (${text(r.actual)}) have no place for ${text(r.expected)}, which can be reached. Add a band for it.`,
  'cases-contradict': (r) =>
    `${text(r.actual)} hold for ${r.subject} at once and give different grades: ${text(r.expected)}. Correct what was recorded, or let the rulebook say which comes first.`,
  'decision-out-of-bounds': (r) =>
    `${text(r.actual)} points were decided under clause ${r.subject}, which allows ${ends(r, ' to ')}. Decide again within these.`,
  'decision-points': (r) =>
    r.expected === 'points'
      ? `The decision under clause ${r.subject} decides points. State them as a decimal.`
      : `The decision under clause ${r.subject} decides no points. Leave them out.`,
  'decision-repeated': (r) =>
    `Clause ${text(r.actual)} was decided twice for ${r.subject}. Hand in the decision that holds.`,
  'decision-unfounded': (r) =>
    `${text(r.actual)} was decided for ${r.subject}, whom that clause is not for. Take the decision back, or correct what is known of the subject.`,
  'decision-unknown': (r) =>
    `Clause ${text(r.actual)} leaves nothing to decide about ${r.subject}. People decide: ${text(r.expected) || 'nothing here'}.`,
  'extension-out-of-bounds': (r) =>
    `The extension of ${r.subject} at ${place(r)} gave ${show(r.actual)}, where it may give ${answers(r, ['from', 'to', 'with decimals at most'])}. Correct it, or its bounds.`,
  'fact-late': (r) =>
    `The fact ${r.subject} took effect on ${text(r.expected)} and was recorded on ${text(r.actual)}, later than its kind allows. Leave it out, or correct the day.`,
  'fact-of-another': (r) =>
    `Fact ${r.subject} is about ${text(r.actual)}, not about ${text(r.expected)}. Leave it out here.`,
  'input-invalid': (r) =>
    `The input needs ${text(r.expected)} at ${place(r) || 'its top'}, and has ${text(r.actual)}. Read JSON with parseSubjectInput first.`,
  'fact-repeated': (r) =>
    `Fact ${r.subject} was handed in twice; its points would count twice. Hand it in once.`,
  'facts-too-many': (r) =>
    `${r.subject} has ${text(r.actual)} facts; one reckoning takes ${text(r.expected)}. Leave out what is of other periods.`,
  'field-invalid': (r) =>
    `Fact ${r.subject} has ${show(r.actual)} at ${place(r)}, where ${needs(r)}. Correct the fact.`,
  'gate-missing': (r) =>
    `${r.subject} cannot be graded: clause ${text(r.actual)} reads something that is missing. Supply it, or let the rulebook say what its absence means.`,
  'linkage-cycle': (r) =>
    `The populations ${text(r.actual, ' → ')} wait for each other, each for the result of the next. Take one of the links out.`,
  'linkage-number': (r) =>
    `${r.subject}: the link ${text(r.actual)} leads to ${text(r.expected)}. Hand it in so.`,
  'linkage-unknown': (r) =>
    `${r.subject} is linked by ${text(r.actual)}, which its rulebook does not have. There are: ${text(r.expected)}.`,
  'linked-subject-unknown': (r) =>
    `${r.subject} is linked by ${text(r.expected)} to ${text(r.actual)}, who is not in the linked population. Name somebody who is.`,
  'linked-twice': (r) => `The link ${r.subject} leads to ${text(r.actual)} twice. Hand it in once.`,
  'links-too-many': (r) =>
    `The link ${r.subject} leads to ${text(r.actual)} subjects; at most ${text(r.expected)} are read. Make groups between.`,
  'manual-grade-unknown': (r) =>
    `${text(r.actual)} cannot be given by hand to ${r.subject}. Give one of: ${text(r.expected)}.`,
  'manual-not-allowed': (r) =>
    `The rulebook ${text(r.expected)} lets nobody give ${r.subject} a grade by hand. Leave it to the clauses, or add one that does.`,
  'manual-repeated': (r) =>
    `${r.subject} is given ${text(r.expected)} and ${text(r.actual)} by hand for the same days. Let one end where the other begins.`,
  'manual-span-empty': (r) =>
    `The grade by hand of ${r.subject} ends on ${text(r.actual)}, not after ${text(r.expected)}, when it begins. Put the end later.`,
  missing: (r) =>
    `${text(r.expected)} is missing for ${r.subject}. Supply it; nothing takes its place unless the rulebook says so.`,
  'not-tied': (r) =>
    r.path.at(-1) === 'grade'
      ? `A decision under clause ${r.subject} must say whose seats they are. Name the grade: ${text(r.expected)}.`
      : namesNobody(r)
        ? `A decision under clause ${r.subject} seats nobody. Name those of the tie who get the seats.`
        : `Clause ${r.subject} leaves no tie open for ${text(r.actual)}. Decide about those who tie there, and nobody else.`,
  'period-not-earlier': (r) =>
    `${text(r.actual)} is not before ${text(r.expected)}. Hand in earlier periods only.`,
  'period-not-of-cycle': (r) =>
    `${text(r.actual)} is no period of the rulebook ${r.subject}. Its period there is ${text(r.expected)}.`,
  'period-repeated': (r) =>
    `${r.subject} has two grades for ${text(r.actual)}. Hand in the confirmed one.`,
  'periods-mixed': (r) =>
    `${r.subject} stands for ${text(r.actual)}, others for ${text(r.expected)}. Compare standings of one period.`,
  'points-out-of-bounds': (r) =>
    `Fact ${r.subject} gives ${show(r.actual)} points at ${place(r)}, where ${needs(r)}. Let the assessor decide again.`,
  'population-needed': (r) =>
    `${r.subject} cannot be assessed alone, for it is compared with others (clause ${text(r.actual)}). Grade its whole population.`,
  'population-repeated': (r) =>
    `There are two populations ${r.subject}. Give each a name of its own.`,
  'population-unknown': (r) =>
    `There is no population ${text(r.actual)}, which ${r.subject} names. Hand it in with the others.`,
  'plurality-tied': (r) =>
    `${text(r.actual)} were named equally often (clause ${r.subject}), and the rulebook does not decide between them. Vote again.`,
  'posting-missing': (r) =>
    `The rulebook ${r.subject} does not say which value is posted. Add its clause of posting.`,
  'profiles-overlap': (r) =>
    `${text(r.actual)} apply to ${r.subject} at once. Let their conditions exclude each other.`,
  'quorum-failed': (r) =>
    `Too few took part (clause ${r.subject}): ${text(r.actual)}; needed is ${text(r.expected, ' or ')}. Vote again with enough of them.`,
  'ratio-unbounded': (r) =>
    `Nothing bounds the ratio of clause ${r.subject}, whose divisor may come as close to 0 as you like. Give ${text(r.expected)}.`,
  'rater-missing': (r) =>
    `${text(r.actual)} sheets of an open rating have no name. Let every rater sign.`,
  'rater-named': (r) =>
    `${text(r.actual)} sheets of a secret vote of ${r.subject} carry a name. Take the names off before they are counted.`,
  'rater-repeated': (r) => `${text(r.actual)} handed in more than one sheet. Keep one of each.`,
  'rater-unknown': (r) =>
    `${text(r.actual)} handed in a sheet and may not rate. Put them on the roll, or take their sheets out.`,
  'rank-invalid': (r) =>
    `The rank read by the link ${r.subject} is ${text(r.actual)}, and must be ${text(r.expected)}. Correct it.`,
  'recorded-day-missing': (r) =>
    `The fact ${r.subject} does not say when it was recorded, and its kind asks whether that was late. Add ${text(r.expected)} as recordedOn.`,
  'reason-missing': (r) =>
    `Fact ${r.subject} gives points without a reason. Write one at ${place(r)}.`,
  'recording-differs': (r) =>
    `The recording has ${asked(r.actual)} where clause ${r.subject} asks ${asked(r.expected)}. Hand in what was recorded with this very rulebook and input.`,
  'rulebook-none': (r) =>
    `No rulebook holds for this subject on ${text(r.actual)}. Hand in the version that does.`,
  'rulebook-not-for': (r) =>
    `The rulebook ${text(r.actual)} is not for ${r.subject}. Use the version that is (rulebookFor names it).`,
  'rulebook-not-in-force': (r) =>
    `The rulebook ${r.subject} holds on ${text(r.expected)}, not for the whole of ${text(r.actual)}. Use the version that does.`,
  'rulebook-several': (r) =>
    `${text(r.actual)} all hold for this subject on ${text(r.expected)}. Let their days or their conditions exclude each other.`,
  'rulebook-undecided': (r) =>
    `Which rulebook holds depends on ${text(r.actual)}, which is missing or wrong. Supply it.`,
  'standing-of-other-rules': (r) =>
    `The standing of ${r.subject} was made by ${ref(r.actual)}; these are ${ref(r.expected)}. Let it stand again by the rules that grade it.`,
  'step-history-missing': (r) =>
    `Clause ${text(r.actual)} limits how far a grade may move, and the grade of ${r.subject} in the period before is not known. Supply it in the history.`,
  'subject-repeated': (r) => `${r.subject} stands here twice. Hand it in once.`,
  'subject-unknown': (r) =>
    `${r.subject} is not in the population ${text(r.actual)}. Name somebody who is.`,
  'tally-period-unknown': (r) =>
    `No clause reckons the sub-period ${text(r.actual)}, which a tally of ${r.subject} is about. Name one such as ${text(r.expected) || 'none: leave it out'}.`,
  'tally-repeated': (r) => `The group ${r.subject} has two tallies. Hand in one.`,
  'tally-unknown': (r) =>
    `The rulebook has no rater group ${text(r.actual)}. There are: ${text(r.expected)}.`,
  'tie-decided-twice': (r) =>
    `The tie under clause ${r.subject} is decided twice, once more for ${text(r.actual)}. Hand in one decision.`,
  'tie-open': (r) =>
    `${text(r.actual)} tie under clause ${r.subject}, and nobody has decided yet. Decide about the tie first, then on what changed.`,
  'tie-seats-differ': (r) =>
    `Seats left for the tie under clause ${r.subject}: ${text(r.expected)}; the decision names ${text(r.actual)}. Name as many as there are, each once.`,
}

const zh: Messages<AssessmentCode> = {
  'as-of-outside-period': (r) =>
    `${text(r.actual)}不在${text(r.expected)}之内。请以周期内的某日为核算日。`,
  'bands-short': (r) =>
    `${r.subject}的档次（${text(r.actual)}）未能覆盖可能出现的分值${text(r.expected)}。请补上相应档次。`,
  'cases-contradict': (r) =>
    `${r.subject}同时符合${text(r.actual, '、')}，而等次不同：${text(r.expected, '、')}。请更正记录，或在规则中写明以何者为先。`,
  'decision-out-of-bounds': (r) =>
    `条款${r.subject}所定的${text(r.actual)}分超出范围，应为${ends(r, '至')}。请重新决定。`,
  'decision-points': (r) =>
    `条款${r.subject}${r.expected === 'points' ? '由人决定分数。请用小数写明分数。' : '不由人决定分数。请去掉分数。'}`,
  'decision-repeated': (r) => `${r.subject}就条款${text(r.actual)}有两个决定。请只提交有效的一个。`,
  'decision-unfounded': (r) =>
    `${r.subject}不符合条款${text(r.actual)}的条件，不能如此决定。请撤回决定，或更正其情况。`,
  'decision-unknown': (r) =>
    `条款${text(r.actual)}没有要由人决定的事项（${r.subject}）。可决定的有：${text(r.expected, '、') || '无'}。`,
  'extension-out-of-bounds': (r) =>
    `${r.subject}：${place(r)}处的扩展给出${show(r.actual)}，应为${answers(r, ['自', '至', '小数位数至多'])}。请改正扩展或其上下限。`,
  'fact-late': (r) =>
    `事实${r.subject}发生于${text(r.expected)}，记录于${text(r.actual)}，已超过该类事实允许的期限。请去掉，或改正日期。`,
  'fact-of-another': (r) =>
    `事实${r.subject}属于${text(r.actual)}，不属于${text(r.expected)}。请从此处去掉。`,
  'input-invalid': (r) =>
    `输入${place(r)}处的类型不对：${text(r.actual)}。JSON请先用parseSubjectInput读取。`,
  'fact-repeated': (r) => `事实${r.subject}重复提交，会重复计分。请只提交一次。`,
  'facts-too-many': (r) =>
    `${r.subject}有${text(r.actual)}项事实，一次核算至多${text(r.expected)}项。请去掉其他周期的事实。`,
  'field-invalid': (r) =>
    `事实${r.subject}的${place(r)}为${show(r.actual)}，规定为${allowed(r)}。请更正该事实。`,
  'gate-missing': (r) =>
    `${r.subject}无法定等次：条款${text(r.actual)}所依据的内容缺失。请补齐，或在规则中写明缺失时如何处理。`,
  'linkage-cycle': (r) => `总体${text(r.actual, '→')}互相等待对方的结果。请去掉其中一项关联。`,
  'linkage-number': (r) =>
    `${r.subject}：关联${text(r.actual)}指向${r.expected === 'a list' ? '多个对象，请列表提交' : '一个对象，请只提交一个'}。`,
  'linkage-unknown': (r) =>
    `${r.subject}使用了规则中没有的关联${text(r.actual)}。现有的是：${text(r.expected, '、')}。`,
  'linked-subject-unknown': (r) =>
    `${r.subject}经关联${text(r.expected)}指向${text(r.actual)}，而后者不在所关联的总体中。请指明其中的对象。`,
  'linked-twice': (r) => `关联${r.subject}两次指向${text(r.actual)}。请只提交一次。`,
  'links-too-many': (r) =>
    `关联${r.subject}指向${text(r.actual)}个对象，至多${text(r.expected)}个。请分组汇总。`,
  'manual-grade-unknown': (r) =>
    `不能由人直接给予${r.subject}等次${text(r.actual)}。可以给予的是：${text(r.expected, '、')}。`,
  'manual-not-allowed': (r) =>
    `规则${text(r.expected)}不允许由人直接给予${r.subject}等次。请依条款评定，或增设相应条款。`,
  'manual-repeated': (r) =>
    `${r.subject}在同一时段由人给予了${text(r.expected)}和${text(r.actual)}两个等次。请使其前后相接。`,
  'manual-span-empty': (r) =>
    `由人给予${r.subject}的等次止于${text(r.actual)}，不晚于起始日${text(r.expected)}。请改正。`,
  missing: (r) => `${r.subject}缺少${text(r.expected)}。请补齐；规则未写明时，不以任何数值代替。`,
  'not-tied': (r) =>
    r.path.at(-1) === 'grade'
      ? `条款${r.subject}之下的决定须写明是哪一等次的名额：${text(r.expected, '、')}。`
      : namesNobody(r)
        ? `条款${r.subject}之下的决定没有列出任何人。请列出并列者中得到名额的人。`
        : `条款${r.subject}之下没有${text(r.actual, '、')}的待定并列。请只对该处并列者作出决定。`,
  'period-not-earlier': (r) =>
    `${text(r.actual)}不在${text(r.expected)}之前。请只提交以往周期的等次。`,
  'period-not-of-cycle': (r) =>
    `${text(r.actual)}不是规则${r.subject}的评定周期。该处的周期是${text(r.expected)}。`,
  'period-repeated': (r) => `${r.subject}在${text(r.actual)}有两个等次。请只提交确认的那一个。`,
  'periods-mixed': (r) =>
    `${r.subject}的周期是${text(r.actual)}，其他人的是${text(r.expected)}。请只比较同一周期的分值。`,
  'points-out-of-bounds': (r) =>
    `事实${r.subject}在${place(r)}给出${show(r.actual)}分，规定为${allowed(r)}。请评定人重新评定。`,
  'population-needed': (r) =>
    `${r.subject}无法单独评定：条款${text(r.actual, '、')}需与他人比较。请对整个总体一并评定。`,
  'population-repeated': (r) => `有两个总体都叫${r.subject}。请各用各的名称。`,
  'population-unknown': (r) => `没有${r.subject}所指的总体${text(r.actual)}。请一并提交。`,
  'plurality-tied': (r) =>
    `条款${r.subject}：${text(r.actual, '、')}得票相同，规则未规定如何取舍。请重新表决。`,
  'posting-missing': (r) => `规则${r.subject}没有写明哪一项分值入账。请补上入账条款。`,
  'profiles-overlap': (r) => `${r.subject}同时适用${text(r.actual)}。请使其适用条件互不重叠。`,
  'quorum-failed': (r) =>
    `条款${r.subject}：参加人数不足（${text(r.actual, '，')}），须为${text(r.expected, '，或')}。请达到人数后重新表决。`,
  'ratio-unbounded': (r) =>
    `条款${r.subject}的比值没有上下限：除数可以任意接近0。请使两数不小于0，并写明比值至多为多少。`,
  'rater-missing': (r) => `公开评议中有${text(r.actual)}张票没有署名。请补上评议人。`,
  'rater-named': (r) => `${r.subject}的无记名投票中有${text(r.actual)}张署名。请先去掉姓名再计票。`,
  'rater-repeated': (r) => `${text(r.actual, '、')}交了不止一张票。请各保留一张。`,
  'rater-unknown': (r) => `${text(r.actual, '、')}不在评议人名册中。请补入名册，或去掉其票。`,
  'rank-invalid': (r) =>
    `关联${r.subject}的名次为${text(r.actual)}，不合规定：名次从1起，且不大于总数。请改正。`,
  'recorded-day-missing': (r) =>
    `事实${r.subject}没有写明记录日期，而该类事实须看是否逾期。请在recordedOn处写明。`,
  'reason-missing': (r) => `事实${r.subject}给分没有理由。请在${place(r)}写明。`,
  'recording-differs': (r) =>
    `记录中是${asked(r.actual)}，而条款${r.subject}所问的是${asked(r.expected)}。请提交同一规则、同一输入之下的记录。`,
  'rulebook-none': (r) => `${text(r.actual)}没有适用于该对象的规则。请提供当日有效的版本。`,
  'rulebook-not-for': (r) => `规则${text(r.actual)}不适用于${r.subject}。请使用适用的版本。`,
  'rulebook-not-in-force': (r) =>
    `规则${r.subject}的有效期为${text(r.expected)}，未覆盖整个${text(r.actual)}。请使用覆盖该周期的版本。`,
  'rulebook-several': (r) =>
    `${text(r.expected)}有${text(r.actual, '、')}同时适用于该对象。请使其有效期或适用条件互不重叠。`,
  'rulebook-undecided': (r) =>
    `适用哪部规则取决于${text(r.actual, '、')}，而该项缺失或有误。请补齐。`,
  'standing-of-other-rules': (r) =>
    `${r.subject}的分值是按${ref(r.actual)}核算的，这里用的是${ref(r.expected)}。请按后者重新核算。`,
  'step-history-missing': (r) =>
    `条款${text(r.actual)}限制等次的升降，而${r.subject}上一周期的等次不明。请在以往等次中补上。`,
  'subject-repeated': (r) => `${r.subject}重复出现。请只提交一次。`,
  'subject-unknown': (r) => `总体${text(r.actual)}中没有${r.subject}。请指明其中的对象。`,
  'tally-period-unknown': (r) =>
    `没有条款单独核算${text(r.actual)}，而评议主体${r.subject}的一份计票写的是它。请改为${text(r.expected) || '不写子周期'}之类的子周期。`,
  'tally-repeated': (r) => `评议主体${r.subject}有两份计票。请只提交一份。`,
  'tally-unknown': (r) =>
    `规则中没有评议主体${text(r.actual)}。现有的是：${text(r.expected, '、')}。`,
  'tie-decided-twice': (r) =>
    `条款${r.subject}之下的并列有两个决定，另一个决定的是${text(r.actual, '、')}。请只提交一个。`,
  'tie-open': (r) =>
    `${text(r.actual, '、')}在条款${r.subject}之下并列，尚无决定。请先决定并列，再处理变更。`,
  'tie-seats-differ': (r) =>
    `条款${r.subject}之下的并列尚余${text(r.expected)}个名额，而决定所列为${text(r.actual, '、')}。请按名额数列出，每人一次。`,
}

/** The sentences for the refusals of compiling, standing, grading and posting, in English and in Chinese. */
export const assessmentMessages: {
  readonly en: Messages<AssessmentCode>
  readonly zh: Messages<AssessmentCode>
} = { en, zh }

function namesNobody({ actual }: Refusal): boolean {
  return Array.isArray(actual) && actual.length === 0
}

function text(json: Json, comma = ', '): string {
  if (Array.isArray(json)) return json.map((part) => text(part)).join(comma)
  return typeof json === 'string' ? json : JSON.stringify(json)
}

function show(json: Json): string {
  return JSON.stringify(json)
}

function place({ path }: Refusal): string {
  return path.join('.')
}

/** What a clause asks of a field of a fact: `{ clause, allowed }`. */
function needs({ expected }: Refusal): string {
  return `clause ${text(part(expected, 'clause'))} allows ${text(part(expected, 'allowed'), ' to ')}`
}

function allowed({ expected }: Refusal): string {
  const bounds = text(part(expected, 'allowed'), '至')
  return `${bounds}（条款${text(part(expected, 'clause'))}）`
}

function ends({ expected }: Refusal, to: string): string {
  return `${text(part(expected, 'from'))}${to}${text(part(expected, 'to'))}`
}

function ref(json: Json): string {
  return `${text(part(json, 'id'))} ${text(part(json, 'version'))}`
}

function part(json: Json, name: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  return Object.entries(json).find(([key]) => key === name)?.[1] ?? null
}

/** What an extension may answer: bounds, or a list of words. */
function answers({ expected }: Refusal, words: readonly string[]): string {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return text(expected)
  }
  const ends = ['from', 'to', 'decimals'].map((name) => text(part(expected, name)))
  return ends.map((end, index) => `${words[index]} ${end}`).join(' ')
}

/** An extension and its clause; a dash where there is none. */
function asked(json: Json): string {
  if (typeof json !== 'object' || json === null) return json === null ? '–' : text(json)
  return `${text(part(json, 'use'))} (${text(part(json, 'clause'))})`
}
