/** What an explanation says of the way to the next grade. Numbers arrive as text. */
export interface NextSentences {
  /** The edge of the next grade and what is missing; nothing is missing where the points are there. */
  readonly nextGrade: (p: {
    grade: string
    edge: string
    reached: 'at' | 'above'
    value: string
    missing: string | undefined
  }) => string
  /** The next grade where points alone do not say. */
  readonly nextOtherwise: (p: { grade: string }) => string
  /** There is no higher grade. */
  readonly nextNone: string
  /** What keeps the grade lower, whatever the points. */
  readonly obstacle: (p: { kind: 'veto' | 'quota' | 'case' | 'profile'; clause: string }) => string
  /** What a clause could still give; `worth` is `undefined` where no cap says. */
  readonly room: (p: {
    clause: string
    worth: string | undefined
    windows: readonly { points: string; per: string }[]
  }) => string
}

const kinds = {
  veto: 'a veto that hit',
  quota: 'no seat',
  case: 'does not hold yet',
  profile: 'no grade',
} as const

/** The way to the next grade in English. */
export const nextWordsEn: NextSentences = {
  nextGrade: ({ grade, edge, reached, value, missing }) => {
    const from = reached === 'at' ? `from ${edge} on` : `above ${edge}`
    if (missing === undefined) return `${grade} ${from}: the points are there, ${value}`
    return `${grade} ${from}: ${missing} more than ${value}`
  },
  nextOtherwise: ({ grade }) => `${grade}: not by points alone`,
  nextNone: 'there is no higher grade',
  obstacle: ({ kind, clause }) => `in the way: ${clause}, ${kinds[kind]}`,
  room: ({ clause, worth, windows }) => {
    const caps = windows.map(({ points, per }) => `, ${points} ${per}`).join('')
    return `${clause}: ${worth === undefined ? 'no cap' : `at most ${worth} more`}${caps}`
  },
}

const kindsZh = {
  veto: '否决项成立',
  quota: '名额已满',
  case: '条件尚未满足',
  profile: '不定等次',
} as const

/** The way to the next grade in Chinese. */
export const nextWordsZh: NextSentences = {
  nextGrade: ({ grade, edge, reached, value, missing }) => {
    const from = reached === 'at' ? `${edge} 起` : `高于 ${edge}`
    if (missing === undefined) return `${grade}：${from}，分值已达到（${value}）`
    return `${grade}：${from}，现为 ${value}，还差 ${missing}`
  },
  nextOtherwise: ({ grade }) => `${grade}：不仅取决于分值`,
  nextNone: '已是最高等次',
  obstacle: ({ kind, clause }) => `受限于：${clause}，${kindsZh[kind]}`,
  room: ({ clause, worth, windows }) => {
    const caps = windows.map(({ points, per }) => `，${per}至多 ${points}`).join('')
    return `${clause}：${worth === undefined ? '不设上限' : `至多还可得 ${worth}`}${caps}`
  },
}
