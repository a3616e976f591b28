import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, SumNode } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'

const catalogue: Catalogue = {
  facts: [
    ownKind('disaster-duty', 'duty in a flood or a fire', '防汛救火等急难险重任务', [
      { name: 'outcome', type: 'choice', options: ['praised', 'criticised'] },
    ]),
    ownKind('thanks', 'a letter of thanks', '感谢信', [
      {
        name: 'in-media',
        type: 'flag',
        title: { en: 'in named media', zh: '在指定媒体刊发' },
      },
    ]),
    ownKind('veto', 'a situation of the veto list', '一票否决情形', [
      { name: 'situation', type: 'text', longest: 200 },
    ]),
  ],
  attributes: [{ name: 'bedridden', type: 'flag', title: { en: 'bedridden', zh: '长期卧床' } }],
  inputs: [
    { name: 'basic', from: 0, to: 70, decimals: 2, title: { en: 'basic', zh: '基础分' } },
    { name: 'review', from: 0, to: 100, decimals: 2, title: { en: 'review', zh: '评议得分' } },
  ],
}

const contribution: SumNode = {
  kind: 'sum',
  clause: 'contribution',
  title: { en: 'contribution', zh: '贡献分' },
  source: 'T22: contribution at most 10',
  cap: 10,
  of: [
    {
      kind: 'facts',
      clause: 'disaster-duty',
      title: { en: 'duty in a flood or a fire', zh: '防汛救火等急难险重任务' },
      source: 'T22: flood or fire duty praised +2, criticised −2',
      fact: 'disaster-duty',
      value: {
        kind: 'by-choice',
        field: 'outcome',
        points: [
          { option: 'praised', points: 2 },
          { option: 'criticised', points: -2 },
        ],
      },
    },
    {
      kind: 'facts',
      clause: 'thanks',
      title: { en: 'letters of thanks', zh: '感谢信' },
      source: 'T22: letter of thanks +1 each, doubled if in named media',
      fact: 'thanks',
      value: { kind: 'fixed', points: 1 },
      multipliers: { of: [{ when: { op: 'equals', left: 'fact.in-media', right: true }, by: 2 }] },
    },
  ],
}

/**
 * T22: basic 70, review 20%, contribution at most 10; one situation of the veto list makes the year 0; the
 * bedridden are exempt, so that nothing is reckoned for them.
 *
 * The text as we have it gives neither the items of the basic part, nor how the review is held, nor the
 * veto list, nor a floor: the first two come in as they were decided (absent is missing, never zero), a
 * veto comes in as a fact, and the contribution may be below 0. The cap is one on what praise, criticism
 * and letters give together. Id, days and the bounds of the inputs are ours.
 */
export const seventyTwentyTen: BandedRulebook = {
  id: 'seventy-twenty-ten',
  version: '1',
  title: { en: 'Seventy, twenty, ten', zh: '基础分70、评议20%、贡献分10' },
  source: 'T22',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue,
  profiles: [
    {
      clause: 'bedridden',
      title: { en: 'bedridden members', zh: '长期卧床党员' },
      source: 'T22: bedridden members exempt',
      when: { op: 'equals', left: 'subject.bedridden', right: true },
      exempt: [],
      outcome: 'not-in-scope',
    },
  ],
  values: [
    {
      name: 'year',
      title: { en: 'the year', zh: '年度总分' },
      of: {
        kind: 'first',
        clause: 'year',
        title: { en: 'the year', zh: '年度总分' },
        options: [
          {
            when: { op: 'at-least', left: { count: 'veto' }, right: 1 },
            value: {
              kind: 'constant',
              clause: 'vetoed',
              title: { en: 'veto list', zh: '一票否决' },
              source: 'T22: veto list → year 0',
              points: 0,
            },
          },
        ],
        otherwise: {
          kind: 'sum',
          clause: 'points',
          title: { en: 'points', zh: '积分' },
          source: 'T22: basic 70 + review 20% + contribution at most 10',
          of: [
            { kind: 'input', clause: 'basic', input: 'basic' },
            { kind: 'input', clause: 'review', input: 'review', times: 0.2 },
            contribution,
          ],
        },
      },
    },
  ],
  grading: noGrades('year'),
}
