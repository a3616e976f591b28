import { civilDate } from '../calendar/index.ts'
import type { FactsNode, Rulebook } from '../rulebook/index.ts'
import type { Condition, FieldSpec, Titles } from '../vocabulary/index.ts'
import { ownKind } from './own-kind.ts'

const domains = [1, 2, 3, 4, 5, 6, 7].map((number) => `domain-${number}`)

const points: FieldSpec = { name: 'points', type: 'number', from: 0, to: 60, decimals: 2 }

/** The standard is one of the branch's own domain. */
const isOwn: Condition = {
  op: 'any',
  of: domains.map((domain) => ({
    op: 'all',
    of: [
      { op: 'equals', left: 'subject.domain', right: domain },
      { op: 'equals', left: 'fact.domain', right: domain },
    ],
  })),
}

function section(clause: string, most: number, source: string, title: Titles): FactsNode {
  return {
    kind: 'facts',
    clause,
    title,
    source,
    fact: clause,
    value: { kind: 'per-unit', field: 'points', points: 1 },
    caps: [{ per: 'period', points: most }],
  }
}

/**
 * T16, branches: 60 points by standards common to all (4 areas, 16 standards), 40 by those of the branch's
 * own domain (seven domains, each with a set of its own); any of six situations puts a branch into the
 * lowest class directly.
 *
 * The text as we have it names neither the domains nor the situations nor the points of a standard, so
 * domains and situations have numbers here, and points come in as they were given. It does not say which
 * points make which class either: who is in none of the six situations has points and no class here.
 * It names nobody who records a fact. Id, days, cycle and bounds are ours. Members: `qinghaiMembers`.
 */
export const qinghaiBranches: Rulebook = {
  id: 'qinghai-branches',
  version: '1',
  title: { en: 'Points of branches, Qinghai', zh: '党支部评定（青海）' },
  source: 'T16',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      ownKind('common', 'points by a common standard', '共性标准得分', [
        { name: 'area', type: 'number', from: 1, to: 4, decimals: 0 },
        { name: 'standard', type: 'number', from: 1, to: 16, decimals: 0 },
        points,
      ]),
      ownKind('own', 'points by a standard of the domain', '个性标准得分', [
        { name: 'domain', type: 'choice', options: domains },
        { name: 'standard', type: 'text', longest: 200 },
        points,
      ]),
      ownKind('situation', 'one of the six situations', '直接定为末档的情形', [
        { name: 'situation', type: 'number', from: 1, to: 6, decimals: 0 },
      ]),
    ],
    attributes: [
      { name: 'domain', type: 'choice', options: domains, title: { en: 'domain', zh: '领域' } },
    ],
    inputs: [],
  },
  values: [
    {
      name: 'total',
      title: { en: 'total', zh: '总分' },
      of: {
        kind: 'sum',
        clause: 'total',
        title: { en: 'total', zh: '总分' },
        source: 'T16: common 60 + own 40',
        of: [
          section('common', 60, 'T16: common 60 (4 areas, 16 standards)', {
            en: 'common standards',
            zh: '共性标准',
          }),
          {
            ...section('own', 40, 'T16: own 40 (seven domains, own sets)', {
              en: 'standards of the domain',
              zh: '个性标准',
            }),
            where: isOwn,
          },
        ],
      },
    },
  ],
  grading: {
    kind: 'cases',
    clause: 'class',
    title: { en: 'class', zh: '等次' },
    source: 'none: the text as published does not say which points make which class',
    value: 'total',
    grades: [{ grade: 'lowest', title: { en: 'the lowest class', zh: '末档' } }],
    cases: [
      {
        clause: 'six-situations',
        title: { en: 'one of the six situations', zh: '六种情形之一' },
        source: 'T16: a list of six situations → the lowest class directly',
        grade: 'lowest',
        when: { op: 'at-least', left: { count: 'situation' }, right: 1 },
      },
    ],
    otherwise: null,
  },
}
