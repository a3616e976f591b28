import type { BookRooms } from '../command-types.ts'

type Types = {
  readonly [To in keyof BookRooms]: {
    readonly [Type in BookRooms[To]['command']['type']]: true
  }
}

// Written out, for types leave nothing behind at run time; the compiler holds it complete.
const types: Types = {
  unit: {
    found: true,
    upgrade: true,
    rename: true,
    move: true,
    reform: true,
    serve: true,
    describe: true,
    prolong: true,
    dissolve: true,
    appoint: true,
    'end-post': true,
  },
  member: {
    join: true,
    recategorise: true,
    transfer: true,
    affiliate: true,
    'end-affiliation': true,
    suspend: true,
    resume: true,
    'describe-member': true,
    leave: true,
  },
  pledge: {
    propose: true,
    comment: true,
    approve: true,
    return: true,
    refuse: true,
    revise: true,
    publish: true,
    give: true,
    progress: true,
    check: true,
    remind: true,
    'request-correction': true,
    correct: true,
    extend: true,
    review: true,
    claim: true,
    verify: true,
    withdraw: true,
  },
  record: {
    record: true,
    certify: true,
    return: true,
    resubmit: true,
    correct: true,
    withdraw: true,
  },
  ledger: { post: true, settle: true, void: true, expire: true, reverse: true },
  opening: { 'bring-points': true, 'bring-results': true, 'bring-input': true },
  cycle: {
    open: true,
    amend: true,
    begin: true,
    close: true,
    publish: true,
    announce: true,
    revise: true,
    confirm: true,
    apply: true,
    'carry-on': true,
  },
  appraisal: {
    grade: true,
    revise: true,
    confirm: true,
    propose: true,
    decide: true,
    notify: true,
    lift: true,
    'carry-out': true,
    carry: true,
  },
  determination: {
    'decide-tie': true,
    'reopen-tie': true,
    'give-grade': true,
    'withdraw-grade': true,
    'decide-clause': true,
    'withdraw-clause': true,
    lift: true,
  },
  notice: { post: true, extend: true, withdraw: true, end: true },
  objection: {
    raise: true,
    admit: true,
    dismiss: true,
    withdraw: true,
    rule: true,
    appeal: true,
  },
}

/** The desks of a book. */
export const deskNames: readonly string[] = Object.keys(types)

/** The types of command that a desk takes; `undefined` where there is no such desk. */
export function commandTypes(to: string): readonly string[] | undefined {
  return Object.hasOwn(types, to) ? Object.keys(types[to as keyof BookRooms]) : undefined
}
