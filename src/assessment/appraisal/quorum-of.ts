import { compare, type Exact, exact, type Json, multiply, refusal } from '../../foundation/index.ts'
import { exactShare, type Quorum, type QuorumRule } from '../../rulebook/index.ts'
import type { Run } from '../program/index.ts'
import { missingTurnout, type Turnout, turnoutOf } from './turnout.ts'

/** The code of a turnout that is too low, where the rulebook refuses it. */
export type QuorumCode = 'quorum-failed'

/** A quorum, ready to ask. */
export interface CompiledQuorum {
  /**
   * Whether what was said holds. Where it is refused, or nobody can tell, the run knows, and it is taken
   * to hold.
   */
  readonly holds: (run: Run) => boolean
  /** What was looked at, for the trace. */
  readonly told: (run: Run) => Json
}

/** Compiles a quorum. The rulebook was checked: choices are made, groups are known. */
export function quorumOf(clause: string, { anyOf, failed }: Quorum): CompiledQuorum {
  const rules = anyOf.map(ruleOf)
  const holds = (run: Run): boolean => {
    const unknown: string[] = []
    for (const rule of rules) {
      const answer = ask(rule, run)
      if (answer === true) return true
      if (answer !== false) unknown.push(answer)
    }
    run.missing.push(...unknown)
    if (unknown.length > 0) return true
    if (failed === 'refuse') run.faults.push(failure(clause, rules, run))
    return failed === 'refuse'
  }
  return { holds, told: (run) => rules.map((rule) => told(rule, run)) }
}

interface Rule {
  readonly group: string
  readonly count: Turnout
  readonly of: Turnout
  readonly share: Exact
  readonly strictly: boolean
  /** As the text writes it. */
  readonly written: string
}

function ruleOf({ group, count, of, share, strictly }: QuorumRule): Rule {
  // Checked: no choice is open.
  const [part, whole] = [count as Turnout, of as Turnout]
  const written = String(share)
  return {
    group,
    count: part,
    of: whole,
    share: exactShare(share),
    strictly: strictly === true,
    written,
  }
}

/** Whether a rule is met, or the name of what is missing. A group without a tally had no turnout. */
function ask(rule: Rule, { tallyOf }: Run): boolean | string {
  const tally = tallyOf(rule.group)
  if (!tally) return false
  const [part, whole] = [turnoutOf(tally, rule.count), turnoutOf(tally, rule.of)]
  if (part === undefined) return missingTurnout(rule.group, rule.count)
  if (whole === undefined) return missingTurnout(rule.group, rule.of)
  // Nothing is no part of anything: a share of nobody is never reached.
  if (part === 0 || whole === 0) return false
  const order = compare(exact(part), multiply(rule.share, exact(whole)))
  return rule.strictly ? order > 0 : order >= 0
}

function failure(clause: string, rules: readonly Rule[], run: Run) {
  const expected = rules.map(({ group, count, of, strictly, written }) => {
    return `${group}: ${count} / ${of} ${strictly ? '>' : '≥'} ${written}`
  })
  const actual = rules.map((rule) => `${rule.group}: ${countText(rule, run)}`)
  return refusal('quorum-failed', { subject: clause, expected, actual })
}

function countText({ group, count, of }: Rule, { tallyOf }: Run): string {
  const tally = tallyOf(group)
  return tally ? `${turnoutOf(tally, count)} / ${turnoutOf(tally, of)}` : '0'
}

function told(rule: Rule, run: Run): Json {
  const { group, count, of, strictly, written } = rule
  const tally = run.tallyOf(group)
  const turnout = (what: Turnout) => (tally && turnoutOf(tally, what)) ?? null
  const numbers = { part: turnout(count), whole: turnout(of), met: ask(rule, run) === true }
  return { group, count, of, share: written, strictly, ...numbers }
}
