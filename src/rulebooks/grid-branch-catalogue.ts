import type { Catalogue } from '../vocabulary/index.ts'

/** What the rulebook of the small example reads. */
export const gridBranchCatalogue: Catalogue = {
  facts: [
    {
      kind: 'pledge-month',
      title: { en: "a month's review of a pledge", zh: '承诺月度评议' },
      fields: [
        { name: 'outcome', type: 'choice', options: ['met', 'unmet'] },
        { name: 'points', type: 'number', from: 0, to: 6, decimals: 1 },
        { name: 'reason', type: 'text', longest: 2000 },
        { name: 'pledge', type: 'text', longest: 128 },
      ],
      recordedBy: ['reviewer'],
      certifiedBy: ['committee'],
      evidence: 0,
    },
    {
      kind: 'pledge-verdict',
      title: { en: 'the verdict on a pledge', zh: '承诺核定' },
      fields: [
        { name: 'kind', type: 'choice', options: ['annual', 'immediate'] },
        {
          name: 'outcome',
          type: 'choice',
          options: ['fulfilled', 'partly-fulfilled', 'not-fulfilled'],
        },
        { name: 'pledge', type: 'text', longest: 128 },
      ],
      recordedBy: ['reviewer'],
      certifiedBy: ['committee'],
      evidence: 0,
    },
    {
      kind: 'service',
      title: { en: 'certified service', zh: '志愿服务' },
      fields: [
        { name: 'hours', type: 'number', from: 0.5, to: 24, decimals: 1, unit: 'h' },
        { name: 'what', type: 'text', longest: 200 },
      ],
      recordedBy: [],
      certifiedBy: ['community'],
      evidence: 1,
    },
    {
      kind: 'thanks',
      title: { en: 'a letter of thanks', zh: '感谢信' },
      fields: [{ name: 'from', type: 'text', longest: 200 }],
      recordedBy: [],
      certifiedBy: ['committee'],
      evidence: 1,
    },
    {
      kind: 'false-record',
      title: { en: 'a service record proved false', zh: '服务记录造假' },
      fields: [{ name: 'finding', type: 'text', longest: 2000 }],
      recordedBy: ['committee'],
      certifiedBy: ['community'],
      evidence: 1,
    },
  ],
  attributes: [
    {
      name: 'category',
      type: 'choice',
      options: ['in-service', 'retired', 'self-employed', 'floating'],
    },
    { name: 'frail', type: 'flag' },
    { name: 'pledging', type: 'flag' },
    // Absent: here the whole year.
    { name: 'presence', type: 'choice', options: ['joined-late', 'moved'], optional: true },
  ],
  inputs: [
    { name: 'last-year', from: 0, to: 100, decimals: 3, title: { en: 'last year', zh: '上年' } },
  ],
}
