/** One entry on the echo wall (民情回音壁). */
export interface Opinion {
  readonly id: string
  readonly community: string
  /** What it is about, in one word: all that a page says of it. */
  readonly topic: string
  readonly received: string
  readonly text: { readonly en: string; readonly zh: string }
  /** Passed on to the community, to be put right by a day; done on a day, if it is. */
  readonly passedOn: string
  readonly due: string
  readonly done?: string
}

const rows = [
  [
    'baihe',
    '03-04',
    '03-05',
    '04-05',
    '03-19',
    'the stair light of building 3 is out',
    '3号楼楼道灯不亮',
    'buildings',
  ],
  [
    'daqiao',
    '04-13',
    '04-14',
    '05-14',
    '05-08',
    'no bench at the bus stop',
    '公交站没有座椅',
    'public-places',
  ],
  [
    'wenhua',
    '06-02',
    '06-03',
    '07-03',
    '07-21',
    'rubbish is fetched too late',
    '垃圾清运太晚',
    'cleaning',
  ],
  [
    'fuxing',
    '08-17',
    '08-18',
    '09-18',
    '09-10',
    'the reading room closes too early',
    '阅览室关门太早',
    'services',
  ],
  [
    'wenhua',
    '10-12',
    '10-14',
    '11-14',
    '',
    'water stands at the gate after rain',
    '小区门口雨后积水',
    'public-places',
  ],
  [
    'baihe',
    '12-07',
    '12-08',
    '2027-03-08',
    '',
    'more places in day care are asked for',
    '希望增加日托床位',
    'services',
  ],
] as const

/** Six, of which four are done and two in hand, as the source counts them. What they say is made up. */
export const opinions: readonly Opinion[] = rows.map(
  ([community, received, passedOn, due, done, en, zh, topic], index) => ({
    id: `echo-${index + 1}`,
    ...{ community: `u-${community}`, topic },
    ...{ received: day(received), text: { en, zh }, passedOn: day(passedOn), due: day(due) },
    ...(done !== '' && { done: day(done) }),
  }),
)

function day(text: string): string {
  return text.length > 5 ? text : `2026-${text}`
}
