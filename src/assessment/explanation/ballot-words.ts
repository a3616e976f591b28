/** What an explanation says of ballots. */
export interface BallotSentences {
  /** One rater group's mean, choice by choice or mark by mark. */
  readonly ballots: (p: BallotWords) => string
  /** One ballot of a rater group in the place of the mean. */
  readonly oneBallot: (p: OneBallotWords) => string
  /** A rater group that counts as missing, why, and what that means. */
  readonly noBallots: (p: { group: string; means: string; because: string }) => string
  /** A part of a group; no numbers where there is nobody. */
  readonly share: (p: ShareWords) => string
  /** The choice named most, those that tied with it, and the shares of all, in percent. */
  readonly namedMost: (p: NamedMostWords) => string
  /** A turnout that was asked for. */
  readonly quorum: (p: QuorumWords) => string
}

/** One rater group's mean, as it is told. */
export interface BallotWords {
  readonly group: string
  /** No choice where marks are given. */
  readonly votes: readonly { choice: string | undefined; count: string; points: string }[]
  readonly cast: string
  readonly mean: string
  readonly weight: string
  /** How many were dropped at each end. */
  readonly dropped: string | undefined
}

/** The ballot that is taken of a rater group, as it is told. */
export interface OneBallotWords
  extends Pick<BallotWords, 'group' | 'votes' | 'weight' | 'dropped'> {
  /** `'median'`, `'highest'`, `'lowest'`. */
  readonly take: string
  readonly value: string
}

/** A part of a group, as it is told. */
export interface ShareWords {
  readonly group: string
  readonly choices: readonly string[]
  readonly part: string | undefined
  readonly whole: string | undefined
  /** `'valid'`, `'cast'`, `'present'`, `'entitled'`. */
  readonly of: string
}

/** The choice named most, as it is told. */
export interface NamedMostWords {
  readonly choice: string
  /** The others with the same share. */
  readonly tied: readonly string[]
  readonly shares: readonly { choice: string; percent: string }[]
}

/** One turnout, as it is told. */
export interface QuorumWords {
  readonly group: string
  /** Who was counted and of whom: `'present'` of `'entitled'`. */
  readonly count: string
  readonly of: string
  /** `'–'` where nobody knows. */
  readonly part: string
  readonly whole: string
  readonly share: string
  readonly strictly: boolean
  readonly met: boolean
}
