// How the streams of a book are named, and under which labels they are found. A cycle comes first in a name,
// for it holds no `/`: so no two names run together.

/** `unit/u-1`. */
export function unitStream(unit: string): string {
  return `unit/${unit}`
}

/** `member/m-1`. */
export function memberStream(member: string): string {
  return `member/${member}`
}

/** `pledge/p-1`. */
export function pledgeStream(pledge: string): string {
  return `pledge/${pledge}`
}

/** The register of one member and cycle: `register/2026/m-1`. */
export function registerStream(cycle: string, member: string): string {
  return `register/${cycle}/${member}`
}

/** `record/f-1`. */
export function recordStream(fact: string): string {
  return `record/${fact}`
}

/** The account of one holder and cycle: `ledger/2026/m-1`. */
export function ledgerStream(cycle: string, holder: string): string {
  // With one, two accounts could have the same name: `~` is refused in the names of streams.
  return `ledger/${cycle.replaceAll('/', '~')}/${holder}`
}

/** What somebody brought along from before the book: `opening/m-1`. */
export function openingStream(subject: string): string {
  return `opening/${subject}`
}

/** The units in which somebody ever held a post. */
export function postsLabel(member: string): string {
  return `post-of:${member}`
}

/** The units that ever stood directly under one. */
export function underLabel(unit: string): string {
  return `under:${unit}`
}

/** The members who ever had their home in a unit or were active in it. */
export function membersLabel(unit: string): string {
  return `members-of:${unit}`
}

/** The pledges that somebody ever made, alone or in a group. */
export function pledgesLabel(subject: string): string {
  return `pledges-of:${subject}`
}

/** The facts about somebody. */
export function factsLabel(subject: string): string {
  return `about:${subject}`
}

/**
 * The facts about somebody that lie in one calendar year, by the day that places them: `about-2026:m-1`. By
 * the calendar and no rulebook's cycle: the same whatever the rules will be.
 */
export function factsOfYearLabel(subject: string, year: number): string {
  return `about-${year}:${subject}`
}
