import type { Catalogue } from '../vocabulary/index.ts'
import { ownKind } from './own-kind.ts'

/** What the appraisal of staff reads. */
export const staffCatalogue: Catalogue = {
  facts: [
    ownKind('host-statement', 'statement of the host unit', '借调单位意见', [
      { name: 'text', type: 'text', longest: 2_000, title: { en: 'statement', zh: '意见' } },
    ]),
  ],
  attributes: [
    {
      name: 'category',
      type: 'choice',
      options: ['management', 'professional', 'support'],
      title: { en: 'category', zh: '人员类别' },
    },
    {
      name: 'sick-months',
      type: 'number',
      from: 0,
      to: 12,
      decimals: 2,
      unit: 'months',
      title: { en: 'months of sick leave', zh: '病假月数' },
    },
    { name: 'joined', type: 'date', title: { en: 'joined on', zh: '入职日期' } },
    { name: 'seconded', type: 'flag', title: { en: 'seconded', zh: '借调' } },
  ],
  inputs: [
    {
      name: 'appraised',
      from: 1,
      to: 4,
      decimals: 0,
      title: { en: 'as appraised', zh: '考核结果' },
    },
  ],
}
