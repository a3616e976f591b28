import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, GradeCase, RatioNode, Rulebook } from '../rulebook/index.ts'
import type { InputSpec } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'

/**
 * T62, dual reporting, members: fifty hours a year in the community are sixty points. The community fills
 * the card, so that it records the hours and nobody else does.
 *
 * The text as we have it does not say that hours above fifty give nothing, nor that fewer give nothing: each
 * hour gives its part, 1.2 points, and there is no cap. The unit gets the card at each quarter end: show it
 * the standing as of that day. Id, days and the bounds of single facts are ours.
 */
export const dualReporting: BandedRulebook = {
  id: 'dual-reporting',
  version: '1',
  title: { en: 'Dual reporting of members', zh: '在职党员“双报到”' },
  source: 'T62',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      {
        kind: 'service',
        title: { en: 'hours in the community', zh: '社区服务时长' },
        fields: [{ name: 'hours', type: 'number', from: 0, to: 24, decimals: 2, unit: 'h' }],
        recordedBy: ['community'],
        certifiedBy: [],
        evidence: 0,
      },
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'points',
      title: { en: 'points', zh: '积分' },
      of: {
        kind: 'facts',
        clause: 'service',
        title: { en: 'service', zh: '服务' },
        source: 'T62: 50 hours a year = 60 points',
        fact: 'service',
        value: { kind: 'per-unit', field: 'hours', each: 50, points: 60 },
      },
    },
  ],
  grading: noGrades('points'),
}

function members(name: string, en: string, zh: string): InputSpec {
  return { name, from: 0, to: 100_000, decimals: 0, title: { en, zh } }
}

/** Which part of the unit's members did it. */
function partOf(input: string): RatioNode {
  return {
    kind: 'ratio',
    clause: `${input}.share`,
    of: { kind: 'input', clause: input, input },
    to: { kind: 'input', clause: `${input}.of`, input: 'members' },
    zero: '?',
  }
}

function under(name: string, source: string): GradeCase {
  return {
    clause: `${name}.under`,
    source,
    grade: 'not-eligible',
    when: { op: 'below', left: `value.${name}`, right: 0.95 },
  }
}

/**
 * T62, dual reporting, units: one of whose members fewer than 95% reported, or fewer than 95% served, loses
 * eligibility. Exactly 95% keeps it.
 *
 * The text leaves open what a unit without members is: `zero` of both shares is `'?'`, which is refused with
 * `choice-open` until decided. It does not say in our copy for what a unit is then not eligible, so no
 * measure is named: bar it from yours by the grade. Id, days, bounds and the names of the grades are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { dualReportingUnits } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(dualReportingUnits)
 * open.ok ? [] : open.refusals.map(({ code, subject }) => [code, subject])
 * // => [['choice-open', 'reported.share'], ['choice-open', 'served.share']]
 * ```
 */
export const dualReportingUnits: Rulebook = {
  id: 'dual-reporting-units',
  version: '1',
  title: { en: 'Dual reporting of units', zh: '单位“双报到”' },
  source: 'T62',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [],
    inputs: [
      members('members', 'members of the unit', '单位党员数'),
      members('reported', 'members who reported', '已报到党员数'),
      members('served', 'members who served', '已服务党员数'),
    ],
  },
  values: [
    { name: 'reporting', title: { en: 'reporting', zh: '报到率' }, of: partOf('reported') },
    { name: 'serving', title: { en: 'serving', zh: '服务率' }, of: partOf('served') },
    {
      name: 'lower',
      title: { en: 'the lower of both', zh: '两率中较低者' },
      of: {
        kind: 'lowest',
        clause: 'lower',
        of: [
          { kind: 'value', clause: 'lower.reporting', value: 'reporting' },
          { kind: 'value', clause: 'lower.serving', value: 'serving' },
        ],
      },
    },
  ],
  grading: {
    kind: 'cases',
    clause: 'eligibility',
    title: { en: 'eligibility', zh: '评优资格' },
    source: 'T62: a unit under 95% reporting or under 95% serving loses eligibility',
    value: 'lower',
    grades: [
      { grade: 'eligible', title: { en: 'eligible', zh: '具备资格' } },
      { grade: 'not-eligible', title: { en: 'not eligible', zh: '取消资格' } },
    ],
    cases: [
      under('reporting', 'T62: under 95% reporting'),
      under('serving', 'T62: under 95% serving'),
    ],
    otherwise: 'eligible',
  },
}
