import type { Messages } from '../../foundation/index.ts'
import type { OrganisationCode } from '../refusals.ts'
import { text as join } from './words.ts'

const text = (value: Parameters<typeof join>[0]) => join(value, '、')

/** 中文句子。 */
export const zh: Messages<OrganisationCode> = {
  'activity-missing': (r) =>
    `${r.subject} 拟参加 ${text(r.actual)} 的活动，但没有这个单位，请先成立。`,
  'activity-not-allowed': (r) =>
    `${r.subject} 不能在「${text(r.actual)}」类单位参加活动，可选的类别是：${text(r.expected)}。`,
  'activity-not-standing': (r) =>
    `${r.subject} 拟参加 ${text(r.actual)} 的活动，但该单位当日不存在，请另选单位或日期。`,
  'affiliated-already': (r) => `${r.subject} 已以同样方式参加 ${text(r.actual)} 的活动，请先终止。`,
  'affiliation-full': (r) =>
    `${r.subject} 同时至多有 ${text(r.expected)} 个「${text(r.actual)}」关系，请先终止一个。`,
  'affiliation-unknown': (r) =>
    `${r.subject}：规则中没有「${text(r.actual)}」这种关系，现有的是：${text(r.expected)}。`,
  'attribute-reserved': (r) =>
    `属性「${r.subject}」与固有项目重名，请另取名称，不能用：${text(r.expected)}。`,
  'category-unknown': (r) =>
    `${r.subject}：规则中没有「${text(r.actual)}」这类党员，现有的是：${text(r.expected)}。`,
  'concurrent-full': (r) =>
    `${r.subject} 的「${text(r.actual)}」职务至多 ${text(r.expected)} 人可以兼职，请先免去一人。`,
  cycle: (r) => `这些单位互为上级，形成循环：${text(r.actual)}。请将其中之一移出。`,
  'day-taken': (r) => `${r.subject} 的同一事项自 ${text(r.actual)} 起已有变更，请另定日期。`,
  'dissolved-already': (r) => `${r.subject} 自 ${text(r.actual)} 起已撤销。`,
  'domain-unknown': (r) =>
    `${r.subject}：规则中没有「${text(r.actual)}」领域，现有的是：${text(r.expected)}。`,
  'formation-unknown': (r) =>
    `${r.subject}：规则中没有「${text(r.actual)}」这种组建方式，现有的是：${text(r.expected)}。`,
  'holder-elsewhere': (r) =>
    `${text(r.actual)} 在 ${r.subject} 任职，但组织关系在别处，请按兼职任命。`,
  'holder-missing': (r) => `${text(r.actual)} 不能在 ${r.subject} 任职：没有这名党员，请先登记。`,
  'holder-not-joined': (r) => `${text(r.actual)} 当日不在册，不能在 ${r.subject} 任职。`,
  'home-missing': (r) =>
    `${r.subject} 的组织关系拟在 ${text(r.actual)}，但没有这个单位，请先成立。`,
  'home-not-allowed': (r) =>
    `${r.subject} 的组织关系不能在「${text(r.actual)}」类单位，可选的类别是：${text(r.expected)}。`,
  'home-not-standing': (r) =>
    `${r.subject} 的组织关系拟在 ${text(r.actual)}，但该单位当日不存在，请另选单位或日期。`,
  'joined-already': (r) =>
    `${r.subject} 在 ${text(r.actual)} 已在册，或其后才加入；离开后自该日起可再加入：${text(r.expected)}。`,
  'kind-unreachable': (r) =>
    `「${r.subject}」类单位无处可设，请允许其独立，或设在以下类别之下：${text(r.expected)}。`,
  'language-invalid': (r) =>
    `${r.subject} 的名称中「${text(r.actual)}」不是语言代码，请照「${text(r.expected)}」的写法。`,
  'left-already': (r) => `${r.subject} 自 ${text(r.expected)} 起已离开。`,
  'manager-missing': (r) =>
    `${r.subject} 属「${text(r.actual)}」类，却无单位管理，请补上规则规定的关系。`,
  'member-duplicate': (r) => `党员 ${text(r.actual)} 有两份状态，均未采用，请只提供一份。`,
  'member-unknown': (r) => `这里没有党员 ${r.subject}。`,
  'name-empty': (r) =>
    `${r.subject} 的名称有 ${text(r.actual)} 种语言，须为 1 至 ${text(r.expected)} 种。`,
  'not-affiliated': (r) =>
    `${r.subject} 与 ${text(r.actual)} 之间没有当日可以终止的「${text(r.expected)}」关系。`,
  'not-concurrent': (r) => `${text(r.actual)} 的组织关系就在 ${r.subject} 或其下级，不属兼职。`,
  'not-joined': (r) =>
    `${r.subject} 在 ${text(r.actual)} 不在册，或当日才加入；在册时间：${text(r.expected)}。`,
  'not-standing': (r) =>
    `${r.subject} 在 ${text(r.actual)} 不存在，或当日才成立；存续时间：${text(r.expected)}。`,
  'not-suspended': (r) => `${r.subject} 没有可在 ${text(r.actual)} 恢复的停止权利。`,
  'nothing-changes': (r) => `${r.subject} 现已如此，没有变更。`,
  'parent-itself': (r) => `${r.subject} 不能以自身为上级。`,
  'parent-missing': (r) => `${r.subject} 拟设在 ${text(r.actual)} 之下，但没有这个单位，请先成立。`,
  'parent-needed': (r) =>
    `${r.subject} 属「${text(r.actual)}」类，须有上级，可选的类别是：${text(r.expected)}。`,
  'parent-not-allowed': (r) =>
    `${r.subject} 不能设在「${text(r.actual)}」类单位之下，可选的类别是：${text(r.expected)}。`,
  'parent-not-standing': (r) =>
    `${r.subject} 拟设在 ${text(r.actual)} 之下，但该单位当日不存在，请另选上级。`,
  'places-invalid': (r) =>
    `「${r.subject}」在 ${r.path.join('.')} 写的是 ${text(r.actual)}，须为 0 至 ${text(r.expected)} 的整数。`,
  'post-full': (r) =>
    `${r.subject} 的「${text(r.actual)}」职务至多 ${text(r.expected)} 人，请先免去一人。`,
  'post-held': (r) => `${text(r.actual)} 在此期间已任 ${r.subject} 的「${text(r.expected)}」。`,
  'post-not-held': (r) =>
    `${text(r.actual)} 没有当日可以免去的 ${r.subject}「${text(r.expected)}」职务。`,
  'post-unknown': (r) =>
    `${r.subject} 这类单位没有「${text(r.actual)}」职务，现有的是：${text(r.expected)}。`,
  'rules-name-unknown': (r) =>
    `「${r.subject}」在 ${r.path.join('.')} 提到「${text(r.actual)}」，规则中没有，现有的是：${text(r.expected)}。`,
  'selector-may-miss': (r) =>
    `筛选条件读取 ${text(r.actual)}，其中有的可能缺失，请在同一「all」中先问「known」。`,
  'selector-undecided': (r) => `无法确定 ${r.subject} 是否在内：${text(r.actual)} 缺失或不合规则。`,
  'served-itself': (r) => `${r.subject} 不能覆盖自身，请去掉。`,
  'served-missing': (r) => `${r.subject} 覆盖的 ${text(r.actual)} 当日不存在。`,
  'served-too-many': (r) =>
    `${r.subject} 拟覆盖 ${text(r.actual)} 个单位，至多 ${text(r.expected)} 个。`,
  'served-twice': (r) => `${r.subject} 两次列出 ${text(r.actual)}，请只列一次。`,
  'suspended-already': (r) =>
    `${r.subject} 已停止权利，或已定将停止：${text(r.expected)}。请先恢复。`,
  'time-went-back': (r) =>
    `${r.subject} 最近一次办理在 ${text(r.expected)}，不能早于它：${text(r.actual)}。`,
  'unit-duplicate': (r) => `单位 ${text(r.actual)} 有两份状态，均未采用，请只提供一份。`,
  'unit-kind-unknown': (r) =>
    `${r.subject}：规则中没有「${text(r.actual)}」这类单位，现有的是：${text(r.expected)}。`,
  'unit-known': (r) => `${r.subject} 已经成立，请为新单位另起编号。`,
  'unit-unknown': (r) => `这里没有单位 ${r.subject}。`,
  'until-needed': (r) => `${r.subject} 以「${text(r.actual)}」方式组建，是临时的，请写明截止日期。`,
  'until-too-early': (r) =>
    `自 ${text(r.expected)} 起的事项不能在 ${text(r.actual)} 截止，请给出更晚的日期。`,
}
