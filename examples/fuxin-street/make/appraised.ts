/** What the appraisers found about branches, communities and cadres: the story of the year. */

/** One branch: basic items, what was taken off and why, and ten forms from the best answer to the worst. */
export interface AppraisedBranch {
  readonly basic: number
  readonly off: readonly (readonly [points: number, finding: string])[]
  readonly forms: readonly [number, number, number, number]
}

const meetings = '一次支部会议未按期召开'
const records = '会议记录不全'
const wall = '公开栏内容未更新'
const service = '党员奉献日未开展'

/**
 * In the order of the branches. The fifth is T03's worked case (95, less 4, evaluation 88: 90.1) and
 * stands fourth before three seats; without one deduction it stands third.
 */
export const appraisedBranches: readonly AppraisedBranch[] = [
  { basic: 94, off: [[3, meetings]], forms: [3, 4, 2, 1] },
  { basic: 92, off: [[4, service]], forms: [2, 4, 3, 1] },
  { basic: 98, off: [[1, records]], forms: [6, 3, 1, 0] },
  { basic: 93, off: [[2, records]], forms: [2, 5, 2, 1] },
  {
    basic: 95,
    off: [
      [2, meetings],
      [2, service],
    ],
    forms: [4, 3, 3, 0],
  },
  { basic: 88, off: [[5, service]], forms: [1, 4, 4, 1] },
  { basic: 97, off: [[2, wall]], forms: [4, 4, 2, 0] },
  { basic: 90, off: [[4, wall]], forms: [2, 4, 3, 1] },
  {
    basic: 84,
    off: [
      [4, meetings],
      [3, records],
    ],
    forms: [0, 4, 4, 2],
  },
  {
    basic: 95,
    off: [
      [1, records],
      [2, wall],
    ],
    forms: [3, 4, 3, 0],
  },
  { basic: 94, off: [[2, wall]], forms: [2, 4, 3, 1] },
  {
    basic: 66,
    off: [
      [6, meetings],
      [5, service],
    ],
    forms: [0, 2, 5, 3],
  },
]

/** The deduction of the fifth branch that the ruling takes back: its place in the list above. */
export const wronged = { branch: 4, off: 1 }

interface Area {
  readonly area: 'party-building' | 'services' | 'public-order' | 'integrity'
  readonly points: number
  readonly finding: string
}

function off(area: Area['area'], points: number, finding: string): Area {
  return { area, points, finding }
}

/** In the order of the communities. */
export const appraisedCommunities: readonly (readonly Area[])[] = [
  [
    off('party-building', 6, '联席会议少开一次'),
    off('services', 5.5, '办事大厅两次无人值守'),
    off('public-order', 5, '矛盾排查台账不全'),
  ],
  [off('services', 3, '日托中心登记不全'), off('integrity', 2.5, '半年汇报迟交')],
  [
    off('party-building', 9.5, '三个月未召开联席会议'),
    off('services', 8, '惠民政策公示缺项'),
    off('public-order', 6, '网格巡查记录缺失'),
    off('integrity', 7, '民情回音壁超期未办'),
  ],
  [off('party-building', 4, '活动方案未归档'), off('public-order', 5, '两处隐患整改超期')],
]

/** A cadre's year: times late or gone early, days of leave, lapses. */
export interface AppraisedCadre {
  readonly late: number
  readonly early: number
  readonly sickDays?: number
  readonly personalDays?: number
  readonly lapses: readonly (readonly [ground: number, points: number, finding: string])[]
}

const fine: AppraisedCadre = { late: 1, early: 0, lapses: [] }

/** In the order of communities and, in each, of cadres. One was long ill and loses nothing by it. */
export const appraisedCadres: readonly (readonly AppraisedCadre[])[] = [
  [
    { late: 0, early: 0, lapses: [[3, 4, '半年汇报迟交']] },
    { late: 2, early: 1, sickDays: 18, lapses: [] },
    { late: 0, early: 1, lapses: [[11, 2, '回音壁一件转办迟一周']] },
    { ...fine, personalDays: 3 },
    {
      late: 9,
      early: 4,
      lapses: [
        [2, 9, '两次应到岗未到岗'],
        [5, 8, '低保复核漏户'],
        [9, 7, '登记表代签'],
      ],
    },
  ],
  [fine, fine, { late: 0, early: 0, lapses: [] }, { late: 3, early: 2, lapses: [] }, fine],
  [
    {
      late: 2,
      early: 0,
      lapses: [
        [1, 8, '党建工作落实不力'],
        [3, 5, '联席会议未组织'],
      ],
    },
    { late: 1, early: 1, lapses: [] },
    { late: 1, early: 0, lapses: [[11, 4, '回音壁超期未催办']] },
    { late: 4, early: 3, lapses: [[6, 5, '政策解释错误']] },
    {
      late: 7,
      early: 0,
      lapses: [
        [2, 10, '多次应到岗未到岗'],
        [5, 10, '救助金发放迟两个月'],
        [9, 8, '台账补造'],
      ],
    },
  ],
  [
    { late: 0, early: 0, lapses: [[4, 3, '考勤未按月报']] },
    fine,
    { late: 1, early: 0, lapses: [] },
    { late: 2, early: 2, personalDays: 2, lapses: [] },
    { ...fine, sickDays: 5 },
  ],
]
