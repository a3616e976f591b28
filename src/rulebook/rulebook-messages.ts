import type { CalendarCode } from '../calendar/index.ts'
import type { FoundationCode, Json, Messages, Refusal } from '../foundation/index.ts'
import type { VocabularyCode } from '../vocabulary/index.ts'
import type { LintCode } from './lint-code.ts'
import type { OverlayCode } from './overlay-code.ts'

/** The codes of a rulebook that no lower room has the sentence for. */
type OwnCode = Exclude<OverlayCode | LintCode, FoundationCode | CalendarCode | VocabularyCode>

const en: Messages<OwnCode> = {
  'allowance-unfit': (r) =>
    `${clause(r)} allows a change at ${place(r)} that cannot be made: expected ${text(r.expected)}, found ${text(r.actual)}. Name one thing that there is.`,
  'attribute-may-miss': (r) =>
    `${clause(r)} needs ${text(r.actual)} of everybody, and it may be absent. Make the attribute required, or take another.`,
  'ballots-differ': (r) =>
    `${clause(r)} counts the choices of ${text(r.actual)} and ${text(r.expected)} together, and their ballots differ. Give both the same choices at the same points.`,
  'band-gap': (r) =>
    `No grade for the values between the bands ${text(r.actual)} (${clause(r)}). Let the bands meet.`,
  'band-order': (r) =>
    `The bands ${text(r.actual)} stand in the wrong order (${clause(r)}). List them from the highest to the lowest.`,
  'band-overlap': (r) =>
    `The bands ${text(r.actual)} share a value (${clause(r)}). Let one end where the other begins, with one of the two ends closed.`,
  'band-unreachable': (r) =>
    `No value can fall into the band at ${place(r)} (${clause(r)}): ${text(r.actual)}. Correct its ends, or take it out.`,
  'cap-below-floor': (r) =>
    `The cap ${text(r.actual)} lies below the floor at ${place(r)} (${clause(r)}). Make it ${text(r.expected)}.`,
  'caps-order': (r) =>
    `The cap per ${text(r.actual)} stands too late (${clause(r)}). List caps ${text(r.expected)}, each window once.`,
  'choice-invalid': (r) =>
    `${text(r.actual)} at ${place(r)} is no choice (${clause(r)}). Choose one of: ${text(r.expected)}.`,
  'choice-open': (r) =>
    `${r.actual === null ? 'Nothing says' : 'The text leaves open'} what ${place(r)} shall be (${clause(r)}). Decide on ${Array.isArray(r.expected) ? 'one of: ' : ''}${text(r.expected)}.`,
  'clause-covered': (r) =>
    `${text(r.actual)} at ${place(r)} is never taken: ${text(r.expected)} stands above and takes whatever it would. Move it up, or take it out.`,
  'clause-duplicate': (r) => `Two clauses are called ${text(r.actual)}. Give one another id.`,
  'clause-kind-unknown': (r) =>
    `There is no such kind at ${place(r)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'clause-unknown': (r) =>
    `${clause(r)} exempts from ${text(r.actual)}, which is no clause that gives a value. Name one that does.`,
  'clauses-contradict': (r) =>
    `The clauses ${text(r.actual)} contradict each other: whoever meets one meets the other. Write ${text(r.expected)}.`,
  'condition-may-miss': (r) =>
    `The condition at ${place(r)} reads ${text(r.actual)}, part of which may be absent (${clause(r)}). ${readsPast(r) ? "A gap in earlier grades must break or skip here; of anything else ask 'known'" : "Ask 'known' of it"} in the same 'all'.`,
  'condition-never': (r) =>
    `The condition at ${place(r)} can never be yes: what it asks of ${text(r.actual)} contradicts itself (${clause(r)}). Correct it, or take the clause out.`,
  'currency-invalid': (r) =>
    `${text(r.actual)} at ${place(r)} is no currency. Write its code in three capital letters, such as CNY.`,
  duplicate: (r) =>
    `${text(r.actual)} at ${place(r)} stands there for the second time (${clause(r)}). Keep one.`,
  'extension-async': (r) =>
    `The extension of ${clause(r)} at ${place(r)} answered later. Let it and its schema answer at once.`,
  'extension-bounds-invalid': (r) =>
    `The extension at ${place(r)} (${clause(r)}) has the bounds ${text(r.actual)}. Give it ${text(r.expected)}.`,
  'extension-failed': (r) =>
    `The extension ${text(r.expected)} of ${clause(r)} at ${place(r)} failed: ${text(r.actual)}. Correct it, and check it with checkExtension.`,
  'extension-params-invalid': (r) =>
    `The extension ${text(r.actual)} cannot read ${place(r)} (${clause(r)}): ${text(r.expected)}. Correct the parameters.`,
  'extension-unknown': (r) =>
    `There is no extension ${text(r.actual)} at ${place(r)} (${clause(r)}). There are: ${text(r.expected)}. Hand it in with the rulebook.`,
  'extension-wrong-sort': (r) =>
    `${clause(r)} needs an extension of the sort ${text(r.expected)} at ${place(r)}; this one is of the sort ${text(r.actual)}. Name another.`,
  'fact-kind-unknown': (r) =>
    `The catalogue has no kind of fact ${text(r.actual)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'field-may-miss': (r) =>
    `${clause(r)} computes with ${text(r.actual)}, which may be absent. Add ${text(r.expected)}, or make the field required.`,
  'field-wrong-type': (r) =>
    `${clause(r)} needs a field of type ${text(r.expected)} at ${place(r)}; this one is of type ${text(r.actual)}.`,
  'grade-unknown': (r) =>
    `There is no grade ${text(r.actual)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'grades-missing': (r) =>
    `${clause(r)} counts periods in a row and does not say with which grades. List its grades.`,
  'group-of-marks': (r) =>
    `${text(r.actual)} gives marks, and ${clause(r)} counts choices. Name ${text(r.expected)}, or take the mean of the marks.`,
  'group-unknown': (r) =>
    `There is no rater group ${text(r.actual)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'in-force-empty': (r) =>
    `The rulebook ends on ${text(r.actual)}, before it begins. Put the end ${text(r.expected)}.`,
  'input-unknown': (r) =>
    `The catalogue has no input ${text(r.actual)}. There are: ${text(r.expected)}.`,
  'link-not-many': (r) =>
    `${clause(r)} takes one number of many, and the link ${text(r.actual)} leads to one subject. Leave the take out, or let the link lead to many.`,
  'link-unknown': (r) =>
    `The catalogue has no link ${text(r.actual)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'link-without-value': (r) =>
    `${clause(r)} reads the value of the link ${text(r.actual)}, whose bounds the catalogue does not state. Add its value: from and to.`,
  'list-empty': (r) => `The list at ${place(r)} is empty (${clause(r)}). Put something in it.`,
  'barred-measure-unknown': (r) =>
    `No measure of the rulebook is called ${text(r.actual)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'list-too-long': (r) =>
    `The list at ${place(r)} has ${text(r.actual)} entries (${clause(r)}); ${text(r.expected)} are read. Shorten it.`,
  'money-missing': (r) =>
    `${clause(r)} proposes a sum, and the rulebook names no currency. Add money: the currency and its decimals.`,
  negative: (r) => `${text(r.actual)} at ${place(r)} is below 0 (${clause(r)}). Give 0 or more.`,
  'month-day-invalid': (r) =>
    `${text(r.actual)} at ${place(r)} is no day that every year has (${clause(r)}). Write it as ${text(r.expected)}, such as 06-30; 29 February is none.`,
  'never-heard': (r) =>
    `No clause hears the rater group ${r.subject}. Take it out, or let a clause hear it.`,
  'never-met': (r) =>
    `The condition at ${place(r)} (${clause(r)}) is never yes within the bounds and the words of the catalogue. Correct one of them.`,
  'never-read': (r) =>
    `No clause reads ${r.subject} (${place(r)}). Take it out of the catalogue, or let a clause read it.`,
  'quotas-over-one': (r) =>
    `The shares of single grades sum to ${text(r.actual)} (up to ${clause(r)}): together they limit nothing. Check them.`,
  'not-positive': (r) =>
    `${text(r.actual)} at ${place(r)} is not above 0 (${clause(r)}). Give a number that is.`,
  'number-invalid': (r) =>
    `${text(r.actual)} at ${place(r)} cannot be used (${clause(r)}). Give ${text(r.expected)}.`,
  'option-missing': (r) =>
    `${clause(r)} says nothing of ${text(r.actual)} at ${place(r)}. Give each option its points, once.`,
  'order-missing': (r) =>
    `${clause(r)} compares subjects, and the grading does not say in which order they stand. Add its order.`,
  'overlay-not-allowed': (r) =>
    `The parent's rules have no clause ${text(r.actual)} that allows ${place(r)} of ${r.subject}. There are: ${text(r.expected)}.`,
  'overlay-of-other-rules': (r) =>
    `${r.subject} is written for ${text(r.actual)}, and this is ${text(r.expected)}. Write one for this version.`,
  'overlay-out-of-bounds': (r) =>
    `${clause(r)} of the parent's rules allows ${text(r.expected)}; ${text(r.actual)} stands at ${place(r)}. Stay within it.`,
  'overlay-outside-in-force': (r) =>
    `${r.subject} would hold ${text(r.actual)}, and the parent's rules hold ${text(r.expected)}. Stay within those days.`,
  'overlay-too-many': (r) =>
    `${clause(r)} of the parent's rules allows at most ${text(r.expected)}, and ${place(r)} is more. Take out what is too many.`,
  'overlay-unbounded': (r) =>
    `${text(r.actual)} at ${place(r)} does not say how much it can give, and ${clause(r)} of the parent's rules sets a bound. Put it into a sum with its own ${text(r.expected)}.`,
  'overlay-widens': (r) =>
    `${place(r)} hands on more than ${clause(r)} of the parent's rules leaves (${text(r.expected)}): ${text(r.actual)}. Hand on as much or less.`,
  'pool-unknown': (r) =>
    `No measure ${text(r.actual)} withholds anything to share out (${clause(r)}). There are: ${text(r.expected)}.`,
  'profile-contradicts': (r) =>
    `${text(r.actual)} at ${place(r)} does not fit the outcome of ${clause(r)}: ${text(r.expected)}. Take it out, or change the outcome.`,
  'quota-contradicts': (r) =>
    `A grade and all above it may be fewer than a higher grade by itself (${text(r.actual)}). Make the share of ${clause(r)} ${text(r.expected)}, or correct the other.`,
  'quota-of-lowest': (r) =>
    `${clause(r)} limits ${text(r.actual)}, below which there is no grade to fall to. Name a higher grade, or add a lower one.`,
  'quota-repeated': (r) => `The quotas ${text(r.actual)} count the same grades. Keep one.`,
  'rulebook-too-deep': (r) =>
    `The clauses at ${place(r)} are nested too deeply; ${text(r.expected)} are read. Make a named value of the inner part.`,
  'rulebook-too-large': (r) => `The rulebook is too large: ${text(r.expected)} are read. Split it.`,
  'share-invalid': (r) =>
    `The share ${text(r.actual)} at ${place(r)} must be above 0 and at most 1 (${clause(r)}).`,
  'shares-over-one': (r) =>
    `The target shares of ${clause(r)} sum to ${text(r.actual)}, which is more than everybody. Let them sum to at most 1.`,
  'slices-short': (r) =>
    `The slices at ${place(r)} end at ${text(r.actual)}, and the field goes up to ${text(r.expected)} (${clause(r)}). Add a last slice without an end; it may give 0.`,
  'steps-order': (r) =>
    `The step from ${text(r.actual)} at ${place(r)} stands too late (${clause(r)}). List steps from the lowest to the highest: this one must be ${text(r.expected)}.`,
  'span-invalid': (r) =>
    `${text(r.actual)} at ${place(r)} is no span of time (${clause(r)}). Write one of ${text(r.expected)}.`,
  'steps-unlimited': (r) =>
    `${clause(r)} limits no step. Say how many grades up or down are allowed, or take it out.`,
  'sum-invalid': (r) =>
    `${text(r.actual)} at ${place(r)} is no sum of this money (${clause(r)}). Give ${text(r.expected)}.`,
  'trim-takes-all': (r) =>
    `Dropping ${text(r.actual)} at each end (${place(r)}, ${clause(r)}) could leave no ballot. Drop ${text(r.expected)}.`,
  'value-not-yet': (r) =>
    `${clause(r)} reads the value ${text(r.actual)}, which is not computed before it. A value reads those above it, never itself: move that one up, or read another.`,
  'value-unknown': (r) =>
    `There is no value ${text(r.actual)} at ${place(r)} (${clause(r)}). There are: ${text(r.expected)}.`,
  'weight-invalid': (r) =>
    `The weight ${text(r.actual)} at ${place(r)} must be above 0 and at most 1 (${clause(r)}).`,
  'weights-not-one': (r) =>
    `The weights of ${clause(r)} sum to ${text(r.actual)}. Let them sum to exactly 1.`,
  'decided-in-window': (r) =>
    `What people decide for ${clause(r)} would hold in every window again (${place(r)}). Let them decide on the whole.`,
  'window-too-wide': (r) =>
    `The window ${text(r.actual)} at ${place(r)} is wider than the period of one result (${clause(r)}). Take one ${text(r.expected)}.`,
  'zone-name-invalid': (r) =>
    `${text(r.actual)} cannot be the name of a time zone. Give an IANA name, such as Asia/Shanghai.`,
}

const zh: Messages<OwnCode> = {
  'allowance-unfit': (r) =>
    `${clause(r)}：${place(r)}处所允许的改动无从进行，应为${list(r.expected)}，现为${text(r.actual)}。请写明唯一存在的一处。`,
  'attribute-may-miss': (r) =>
    `${clause(r)}须对每人都读取${text(r.actual)}，而该项可能缺失。请将其设为必填，或改用他项。`,
  'ballots-differ': (r) =>
    `${clause(r)}合计${text(r.actual)}与${text(r.expected)}的选项，而两者的选票不同。请使选项和分值一致。`,
  'band-gap': (r) => `${clause(r)}：档次${text(r.actual)}之间有分值无档可归。请使各档相接。`,
  'band-order': (r) => `${clause(r)}：档次${text(r.actual)}的顺序不对。请由高到低排列。`,
  'band-overlap': (r) =>
    `${clause(r)}：档次${text(r.actual)}有重叠的分值。请使一档止于另一档的起点，且只有一端包含该值。`,
  'band-unreachable': (r) =>
    `${clause(r)}：没有分值能归入${place(r)}处的档次（${text(r.actual)}）。请改正两端或删去此档。`,
  'cap-below-floor': (r) => `${clause(r)}：${place(r)}处的上限${text(r.actual)}低于下限。请改正。`,
  'caps-order': (r) =>
    `${clause(r)}：按${text(r.actual)}的上限排得太靠后。请由窄到宽排列，每种周期只列一次。`,
  'choice-invalid': (r) =>
    `${clause(r)}：${place(r)}处的${text(r.actual)}不在可选之列。请选其一：${list(r.expected)}。`,
  'choice-open': (r) =>
    `${clause(r)}：${r.actual === null ? `${place(r)}没有写明` : `原文没有规定${place(r)}`}。请由制定者${Array.isArray(r.expected) ? `选定其一：${list(r.expected)}` : `确定：${text(r.expected)}`}。`,
  'clause-covered': (r) =>
    `${place(r)}处的${text(r.actual)}永远轮不到：其上的${list(r.expected)}已包括其全部情形。请上移或删去。`,
  'clause-duplicate': (r) => `有两条条款的编号同为${text(r.actual)}。请改其一。`,
  'clause-kind-unknown': (r) =>
    `${clause(r)}：${place(r)}处的种类不存在。现有的是：${list(r.expected)}。`,
  'clause-unknown': (r) =>
    `${clause(r)}所免除的${text(r.actual)}不是计分条款。请写明一条计分条款。`,
  'clauses-contradict': (r) =>
    `条款${text(r.actual)}相互矛盾：符合其一者必也符合另一条。请改正其条件或顺序。`,
  'condition-may-miss': (r) =>
    `${clause(r)}：${place(r)}处的条件读取${text(r.actual)}，其中有的可能缺失。${readsPast(r) ? '以往等次的空缺在此只能选“breaks”或“skips”；其他各项' : ''}请在同一个“all”中先问“known”。`,
  'condition-never': (r) =>
    `${clause(r)}：${place(r)}处的条件永远不会成立，对${text(r.actual)}的要求自相矛盾。请改正条件或删去此条。`,
  'currency-invalid': (r) =>
    `${place(r)}处的${text(r.actual)}不是货币代码。请写三个大写字母，例如CNY。`,
  duplicate: (r) => `${clause(r)}：${place(r)}处的${text(r.actual)}已经出现过。请保留一个。`,
  'extension-async': (r) =>
    `${clause(r)}：${place(r)}处的扩展没有当即答复。扩展及其参数校验都须同步。`,
  'extension-bounds-invalid': (r) =>
    `${clause(r)}：${place(r)}处的扩展给出的上下限${text(r.actual)}不能用。请改正。`,
  'extension-failed': (r) =>
    `${clause(r)}：${place(r)}处的扩展${text(r.expected)}出错：${text(r.actual)}。请改正，并用checkExtension检验。`,
  'extension-params-invalid': (r) =>
    `${clause(r)}：扩展${text(r.actual)}不接受${place(r)}处的参数：${text(r.expected)}。请改正。`,
  'extension-unknown': (r) =>
    `${clause(r)}：${place(r)}处没有扩展${text(r.actual)}。现有的是：${list(r.expected)}。请随规则一并提供。`,
  'extension-wrong-sort': (r) =>
    `${clause(r)}：${place(r)}处须为${text(r.expected)}类扩展，现为${text(r.actual)}类。请改用他项。`,
  'fact-kind-unknown': (r) =>
    `${clause(r)}：目录中没有${text(r.actual)}这类事实。现有的是：${list(r.expected)}。`,
  'field-may-miss': (r) =>
    `${clause(r)}用到的${text(r.actual)}可能缺失。请在条件中先问“known”，或将该项设为必填。`,
  'field-wrong-type': (r) =>
    `${clause(r)}：${place(r)}处须为${text(r.expected)}类型的项目，现为${text(r.actual)}。`,
  'grade-unknown': (r) =>
    `${clause(r)}：没有等次${text(r.actual)}。现有的是：${list(r.expected)}。`,
  'grades-missing': (r) => `${clause(r)}计算连续周期，却没有写明是哪些等次。请列出等次。`,
  'group-of-marks': (r) =>
    `${clause(r)}须统计选项，而${text(r.actual)}打的是分数。请改用有选项的评议主体，或取其平均分。`,
  'group-unknown': (r) =>
    `${clause(r)}：没有评议主体${text(r.actual)}。现有的是：${list(r.expected)}。`,
  'in-force-empty': (r) => `规则止于${text(r.actual)}，早于其起始。请改正起止日期。`,
  'input-unknown': (r) => `目录中没有输入项${text(r.actual)}。现有的是：${list(r.expected)}。`,
  'link-not-many': (r) =>
    `${clause(r)}：联结${text(r.actual)}只指向一个对象，不能再取合计或均值。请去掉，或改为指向多个对象。`,
  'link-unknown': (r) =>
    `${clause(r)}：目录中没有联结${text(r.actual)}。现有的是：${list(r.expected)}。`,
  'link-without-value': (r) =>
    `${clause(r)}读取联结${text(r.actual)}的分值，而目录没有写明其上下限。请补上。`,
  'list-empty': (r) => `${clause(r)}：${place(r)}处的列表是空的。请至少填一项。`,
  'barred-measure-unknown': (r) =>
    `${clause(r)}：规则中没有处理措施${text(r.actual)}。现有的是：${list(r.expected)}。`,
  'list-too-long': (r) =>
    `${clause(r)}：${place(r)}处的列表有${text(r.actual)}项，至多${numbers(r.expected)}项。请缩短。`,
  'money-missing': (r) => `${clause(r)}涉及金额，而规则没有写明货币。请补上货币及其小数位数。`,
  negative: (r) => `${clause(r)}：${place(r)}处的${text(r.actual)}小于0。请给出0或更大的数。`,
  'month-day-invalid': (r) =>
    `${clause(r)}：${place(r)}处的${text(r.actual)}不是每年都有的一天。请写成${text(r.expected)}，如06-30；不可写2月29日。`,
  'never-heard': (r) => `没有条款采用评议主体${r.subject}。请删去，或写明采用它的条款。`,
  'never-met': (r) =>
    `${clause(r)}：在目录的范围之内，${place(r)}处的条件永远不会成立。请改正其一。`,
  'never-read': (r) =>
    `没有条款读取${r.subject}（${place(r)}）。请从目录中删去，或写明读取它的条款。`,
  'quotas-over-one': (r) =>
    `各单独等次的比例之和为${text(r.actual)}（至${clause(r)}），超过全体。请核对。`,
  'not-positive': (r) => `${clause(r)}：${place(r)}处的${text(r.actual)}须大于0。请改正。`,
  'number-invalid': (r) =>
    `${clause(r)}：${place(r)}处的${text(r.actual)}不能用，须为整数：${numbers(r.expected)}。`,
  'option-missing': (r) =>
    `${clause(r)}：${place(r)}处没有写明${text(r.actual)}的分值。请为每个选项各写一次。`,
  'order-missing': (r) => `${clause(r)}须比较先后，而定等次的条款没有写明排序依据。请补上。`,
  'overlay-not-allowed': (r) =>
    `上级规则中没有允许${r.subject}作出${place(r)}处改动的条款${text(r.actual)}。现有的是：${list(r.expected)}。`,
  'overlay-of-other-rules': (r) =>
    `${r.subject}是为${text(r.actual)}制定的，而这里是${text(r.expected)}。请针对此版本制定。`,
  'overlay-out-of-bounds': (r) =>
    `上级规则${clause(r)}允许的范围是${list(r.expected)}，${place(r)}处为${text(r.actual)}。请改在范围之内。`,
  'overlay-outside-in-force': (r) =>
    `${r.subject}的施行期间（${text(r.actual)}）超出上级规则的施行期间（${text(r.expected)}）。请改在其内。`,
  'overlay-too-many': (r) =>
    `上级规则${clause(r)}至多允许${text(r.expected)}项，${place(r)}处超出。请删去多出的。`,
  'overlay-unbounded': (r) =>
    `${place(r)}处的${text(r.actual)}没有写明最多最少可得多少分，而上级规则${clause(r)}有限额。请放入写明${list(r.expected)}的合计条款。`,
  'overlay-widens': (r) =>
    `${place(r)}处下放的权限（${text(r.actual)}）大于上级规则${clause(r)}所余（${text(r.expected)}）。请收窄。`,
  'pool-unknown': (r) =>
    `${clause(r)}：没有名为${text(r.actual)}的条款扣留可供分配的金额。现有的是：${list(r.expected)}。`,
  'profile-contradicts': (r) =>
    `${clause(r)}：${place(r)}处的${text(r.actual)}与其结果相矛盾。请去掉，或改写结果。`,
  'quota-contradicts': (r) =>
    `某等次及以上的比例小于其中较高等次单独的比例（${text(r.actual)}）。请提高${clause(r)}的比例，或改正另一条。`,
  'quota-of-lowest': (r) =>
    `${clause(r)}限制的${text(r.actual)}是最低等次，超出者无档可降。请改为较高的等次，或增设更低的一档。`,
  'quota-repeated': (r) => `名额条款${text(r.actual)}所限的等次相同。请保留一条。`,
  'rulebook-too-deep': (r) =>
    `${place(r)}处的条款嵌套过深，至多${numbers(r.expected)}层。请将内层另立为一个值。`,
  'rulebook-too-large': (r) => `规则过大，至多${numbers(r.expected)}条条款。请拆分。`,
  'share-invalid': (r) => `${clause(r)}：${place(r)}处的比例${text(r.actual)}须大于0且不大于1。`,
  'shares-over-one': (r) =>
    `${clause(r)}的各等次目标比例之和为${text(r.actual)}，超过全体。请使其和不大于1。`,
  'slices-short': (r) =>
    `${clause(r)}：${place(r)}处的分段止于${text(r.actual)}，而该项可达${text(r.expected)}。请补上不设终点的最后一段，可为0分。`,
  'steps-order': (r) =>
    `${clause(r)}：${place(r)}处从${text(r.actual)}起的一级顺序不对。请由低到高排列。`,
  'span-invalid': (r) =>
    `${clause(r)}：${place(r)}处的${text(r.actual)}不是时间长度。请写成${text(r.expected)}。`,
  'steps-unlimited': (r) => `${clause(r)}没有限制升降。请写明每次至多升或降几级，或删去此条。`,
  'sum-invalid': (r) =>
    `${clause(r)}：${place(r)}处的${text(r.actual)}不是此货币的金额。请改正小数位数或数额。`,
  'trim-takes-all': (r) =>
    `${clause(r)}：${place(r)}处两端各去掉${text(r.actual)}，可能一票不剩。两端合计须少于全部有效票。`,
  'value-not-yet': (r) =>
    `${clause(r)}读取的值${text(r.actual)}此时尚未算出。一个值只能读取排在它前面的值，不能读取自身：请将该值移到前面，或改读别的值。`,
  'value-unknown': (r) =>
    `${clause(r)}：${place(r)}处没有名为${text(r.actual)}的值。现有的是：${list(r.expected)}。`,
  'weight-invalid': (r) => `${clause(r)}：${place(r)}处的权重${text(r.actual)}须大于0且不大于1。`,
  'weights-not-one': (r) => `${clause(r)}的权重之和为${text(r.actual)}。请使其恰为1。`,
  'decided-in-window': (r) =>
    `${clause(r)}：${place(r)}处由人决定的值会在每个时段重复生效，请改为对整体作出决定。`,
  'window-too-wide': (r) =>
    `${clause(r)}：${place(r)}处的周期${text(r.actual)}比一次评定的周期还长。请改用较短的周期。`,
  'zone-name-invalid': (r) =>
    `${text(r.actual)}不能是时区名称。请给出IANA名称，例如Asia/Shanghai。`,
}

/**
 * The sentences for what is wrong with a rulebook, in English and in Chinese. Faults in conditions, in the
 * catalogue, in dates and decimals have their sentences in the rooms below.
 */
export const rulebookMessages: {
  readonly en: Messages<OwnCode>
  readonly zh: Messages<OwnCode>
} = { en, zh }

function clause(refusal: Refusal): string {
  return refusal.subject || 'rulebook'
}

/** Whether a condition counts earlier grades, of which nobody can ask whether they are known. */
function readsPast({ actual }: Refusal): boolean {
  return typeof actual === 'string' && actual.split(', ').includes('past')
}

function text(value: Json): string {
  if (Array.isArray(value)) return value.map(text).join(', ') || 'none'
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
}

function list(value: Json): string {
  return Array.isArray(value) ? value.map(text).join('、') || '无' : text(value)
}

/** The numbers of an expectation in English words: `a whole number from 0 to 9` is `0至9`. */
function numbers(value: Json): string {
  return text(value).match(/-?\d+/g)?.join('至') ?? text(value)
}

function place(refusal: Refusal): string {
  return refusal.path.length === 0 ? '.' : refusal.path.join('.')
}
