import { civilDate, defineRulebook } from 'pledgebook'
import { snowDuty } from './snow-duty.ts'

/** What this rulebook may use, by the names that it has there. */
export const extensions = { snow: snowDuty }

/** A street's winter: two points a day of the longest run of snow duty, at most ten. */
export const winter = defineRulebook(extensions, {
  id: 'winter',
  version: '1',
  title: { en: 'A winter of snow duty', zh: '冬季除雪' },
  source: 'an example',
  inForce: { from: civilDate('2025-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      {
        kind: 'snow-shift',
        title: { en: 'a morning of clearing snow', zh: '清晨除雪' },
        fields: [],
        recordedBy: [],
        certifiedBy: [],
        evidence: 0,
      },
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'total',
      of: {
        kind: 'extension',
        clause: 'snow',
        title: { en: 'snow duty', zh: '除雪' },
        use: 'snow',
        params: { perDay: 2, most: 10 },
      },
    },
  ],
  grading: {
    clause: 'stars',
    value: 'total',
    bands: [
      { grade: 'star', title: { en: 'a star', zh: '一星' }, at: { from: 6, ends: '[)' } },
      { grade: 'no-star', title: { en: 'no star', zh: '无星' }, at: { to: 6, ends: '()' } },
    ],
  },
})
