import type { Json, Messages } from '../foundation/index.ts'
import type { ReportCode } from './report-code.ts'

const en: Messages<ReportCode> = {
  'attribute-not-choice': (r) =>
    `${text(r.actual)} is no choice among the attributes, so nothing can be counted by it. There are: ${text(r.expected)}.`,
  'breakdown-too-small': (r) =>
    `A table by ${r.subject} of ${text(r.actual)} people would have fewer than two groups of at least ${text(r.expected)}. Publish the bulletin alone.`,
  'minimum-invalid': (r) =>
    `A group of ${text(r.actual)} is no minimum. Name a whole number of ${text(r.expected, ' to ')}: whoever is one of two knows the other.`,
  'opinion-ahead': (r) =>
    `Opinion ${r.subject} was received on ${text(r.actual)}, after ${text(r.expected)}. Leave it out, or make the wall of a later day.`,
  'opinion-repeated': (r) =>
    `Opinion ${r.subject} was handed in twice and would count twice. Hand it in once.`,
  'total-out-of-range': (r) =>
    `The total of ${r.subject}, ${text(r.actual)} of the smallest unit, is no whole number that can be held exactly. Check the amounts, or add up fewer measures at once.`,
}

const zh: Messages<ReportCode> = {
  'attribute-not-choice': (r) =>
    `${text(r.actual)}不是可供选择的属性，无法据以统计。现有的是：${text(r.expected, '、')}。`,
  'breakdown-too-small': (r) =>
    `按${r.subject}统计${text(r.actual)}人，达到${text(r.expected)}人的组不足两个。请只公布通报。`,
  'minimum-invalid': (r) =>
    `${text(r.actual)}不能作为最小人数。请给出${text(r.expected, '至')}的整数：两人一组，彼此皆知。`,
  'opinion-ahead': (r) =>
    `意见${r.subject}收于${text(r.actual)}，在${text(r.expected)}之后。请去掉它，或另作以后某日的回音壁。`,
  'opinion-repeated': (r) => `意见${r.subject}重复提交，会重复计数。请只提交一次。`,
  'total-out-of-range': (r) =>
    `${r.subject}的合计${text(r.actual)}（最小货币单位）不是可精确表示的整数。请核对金额，或减少一次合计的项目。`,
}

/** The sentences for the refusals of reports, in English and in Chinese. */
export const reportMessages: {
  readonly en: Messages<ReportCode>
  readonly zh: Messages<ReportCode>
} = { en, zh }

function text(json: Json, comma = ', '): string {
  if (Array.isArray(json)) return json.map((each) => text(each)).join(comma)
  return typeof json === 'string' ? json : JSON.stringify(json)
}
