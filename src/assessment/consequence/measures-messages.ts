import { decimalText, type Json, type Messages, parseExact } from '../../foundation/index.ts'
import type { MeasuresCode } from './measures-code.ts'

/**
 * Every code of this room that no other room has the sentence for: `gate-missing`, `periods-mixed` and
 * `subject-repeated` stand with the rest of assessment.
 */
export type OwnMeasuresCode = Exclude<
  MeasuresCode,
  'gate-missing' | 'periods-mixed' | 'subject-repeated'
>

const en: Messages<OwnMeasuresCode> = {
  'history-missing': (r) =>
    `Clause ${text(r.actual)} needs the grades of ${r.subject} in ${text(r.expected)}. Supply them: nothing is proposed before they are known.`,
  'money-out-of-range': (r) =>
    `${text(r.actual)} of the smallest unit for ${r.subject} is more than can be held exactly. Check the amount of clause ${text(part(r.expected, 'clause'))}.`,
  'past-grade-unknown': (r) =>
    `The rulebook has no grade ${text(r.actual)}, which ${r.subject} had in an earlier period. Say which of these it is now: ${text(r.expected)}.`,
  'pool-negative': (r) =>
    `The pool of clause ${r.subject} holds ${text(r.actual)} of the smallest unit, which cannot be shared out. Check what is paid into it.`,
  'pool-negative-weight': (r) =>
    `${r.subject} has ${value(r.actual)} at ${text(part(r.expected, 'value'))}, and no pool can be divided by what is below 0. Give the value of clause ${text(part(r.expected, 'clause'))} a floor.`,
  'pool-weightless': (r) =>
    `Nobody among ${text(r.actual)} has more than 0, so the pool of clause ${r.subject} has no proportion to be divided by. Decide who takes part in it.`,
  'principal-missing': (r) =>
    `${text(r.expected)} is missing for ${r.subject}. Supply it: clause ${text(r.actual)} pays a part of it.`,
  'proportion-out-of-range': (r) =>
    `${r.subject} has ${value(r.actual)} at ${text(part(r.expected, 'value'))}, where clause ${text(part(r.expected, 'clause'))} pays in proportion to 0 to ${text(part(r.expected, 'most'))}. Give the value a floor and a cap, or the clause another full score.`,
  'rank-missing': (r) =>
    `${r.subject} has no rank, which clause ${text(r.actual)} goes by. Grade the whole population by a rulebook with an order.`,
  'rank-tied': (r) =>
    `${text(r.actual)} share rank ${text(r.expected)}, and clause ${r.subject} leaves it to people what becomes of them. Let the rulebook name the rule once they have decided.`,
}

const zh: Messages<OwnMeasuresCode> = {
  'history-missing': (r) =>
    `条款${text(r.actual)}需要${r.subject}在${text(r.expected, '、')}的等次。请补齐；补齐之前不提出任何处理建议。`,
  'money-out-of-range': (r) =>
    `${r.subject}的金额${text(r.actual)}（最小货币单位）超出可精确表示的范围。请检查条款${text(part(r.expected, 'clause'))}的金额。`,
  'past-grade-unknown': (r) =>
    `规则中没有${r.subject}以往的等次${text(r.actual)}。请注明它相当于现在的哪一个：${text(r.expected, '、')}。`,
  'pool-negative': (r) =>
    `条款${r.subject}的资金池为${text(r.actual)}（最小货币单位），无法分配。请检查计入其中的金额。`,
  'pool-negative-weight': (r) =>
    `${r.subject}的${text(part(r.expected, 'value'))}为${value(r.actual)}，低于零，无法按比例分配。请为条款${text(part(r.expected, 'clause'))}所依据的分值设定下限。`,
  'pool-weightless': (r) =>
    `${text(r.actual, '、')}的分值都不大于零，条款${r.subject}的资金池没有分配比例。请决定由谁参与分配。`,
  'principal-missing': (r) =>
    `${r.subject}缺少${text(r.expected)}。请补齐：条款${text(r.actual)}按它的一部分计发。`,
  'proportion-out-of-range': (r) =>
    `${r.subject}的${text(part(r.expected, 'value'))}为${value(r.actual)}，条款${text(part(r.expected, 'clause'))}按0至${text(part(r.expected, 'most'))}的比例计发。请为分值设定上下限，或为条款另定满分。`,
  'rank-missing': (r) =>
    `${r.subject}没有名次，而条款${text(r.actual)}按名次计。请用有排序的规则对全体一并评定。`,
  'rank-tied': (r) =>
    `${text(r.actual, '、')}并列第${text(r.expected)}名，条款${r.subject}规定由人来决定如何处理。请在决定之后把办法写入规则。`,
}

/** The sentences for the refusals of proposing measures, in English and in Chinese. */
export const measuresMessages: {
  readonly en: Messages<OwnMeasuresCode>
  readonly zh: Messages<OwnMeasuresCode>
} = { en, zh }

function text(json: Json, comma = ', '): string {
  if (Array.isArray(json)) return json.map((each) => text(each)).join(comma)
  return typeof json === 'string' ? json : JSON.stringify(json)
}

/** An exact value as people write it. */
function value(json: Json): string {
  const exact = parseExact(json)
  return exact.ok ? decimalText(exact.value) : text(json)
}

/** One part of what a refusal expected; the whole where it has no such part. */
function part(json: Json, name: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  return Object.entries(json).find(([key]) => key === name)?.[1] ?? json
}
