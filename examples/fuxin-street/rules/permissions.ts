import type { Permission } from 'pledgebook/book'

/**
 * Who may ask for what. Which role records and certifies a kind of fact, and which body rules on an
 * objection, stands in the rulebooks and in the rules of the hearing: here it is left to them.
 * The table is the example's own.
 */
export const permissions: readonly Permission[] = [
  {
    clause: 'tree',
    to: 'unit',
    types: ['found', 'upgrade', 'appoint', 'end-post'],
    ...{ by: ['office'], where: 'anywhere' },
  },
  {
    clause: 'members',
    to: 'member',
    types: ['join', 'affiliate', 'transfer'],
    ...{ by: ['office'], where: 'anywhere' },
  },
  {
    clause: 'agreement-own',
    to: 'pledge',
    types: ['propose', 'give', 'claim'],
    ...{ by: 'anyone', where: 'own' },
  },
  {
    clause: 'agreement-signed',
    to: 'pledge',
    types: ['approve'],
    ...{ by: ['secretary'], where: 'above' },
  },
  {
    clause: 'agreement-shown',
    to: 'pledge',
    types: ['publish'],
    ...{ by: ['cadre'], where: 'above' },
  },
  {
    clause: 'agreement-verified',
    to: 'pledge',
    types: ['verify'],
    ...{ by: ['inspector'], where: 'above' },
  },
  {
    clause: 'facts',
    to: 'record',
    types: ['record', 'certify', 'return', 'resubmit', 'correct', 'withdraw'],
    ...{ by: 'anyone', where: 'anywhere' },
  },
  {
    clause: 'year',
    to: 'cycle',
    types: ['open', 'begin', 'close', 'publish', 'confirm', 'apply', 'carry-on'],
    ...{ by: ['office'], where: 'anywhere' },
  },
  {
    clause: 'notices',
    to: 'notice',
    types: ['post', 'extend', 'end'],
    ...{ by: ['office'], where: 'anywhere' },
  },
  {
    clause: 'objections',
    to: 'objection',
    types: ['raise', 'admit', 'dismiss', 'withdraw', 'rule', 'appeal'],
    ...{ by: 'anyone', where: 'anywhere' },
  },
  {
    clause: 'measures-decided',
    to: 'appraisal',
    types: ['decide'],
    ...{ by: ['street-leader', 'working-committee', 'discipline-committee'], where: 'anywhere' },
  },
  {
    clause: 'measures-done',
    to: 'appraisal',
    types: ['notify', 'carry-out'],
    ...{ by: ['office', 'appraiser'], where: 'anywhere' },
  },
]
