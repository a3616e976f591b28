import {
  decimal,
  divide,
  type Exact,
  exact,
  type Json,
  multiply,
  one,
  zero,
} from '../../foundation/index.ts'
import type { ShareNode } from '../../rulebook/index.ts'
import {
  type CompiledNode,
  compileIn,
  exactly,
  planFraction,
  planSum,
  type Run,
  sumNoted,
} from '../program/index.ts'
import { ballotsFor } from './mean-of-choices.ts'
import { quorumOf } from './quorum-of.ts'
import { type Turnout, turnoutIn } from './turnout.ts'

/** The part of a group that made one of some choices. */
export function compileShare(node: ShareNode): CompiledNode {
  const full = decimal(node.full)
  return { whole: false, plan: planFraction(zero, full), run: partOfWhole(node, full) }
}

function partOfWhole(node: ShareNode, full: Exact): (run: Run) => Exact {
  const { clause, group, choices } = node
  // Checked: the choice is made.
  const of = node.of as Turnout
  const quorum = node.quorum && quorumOf(clause, node.quorum)
  const part = exactly(votesFor(node))
  const about = (run: Run): Json => {
    const what = { item: 'share', group, choices, of }
    return quorum ? { ...what, quorum: quorum.told(run) } : what
  }
  return (run) => {
    const tally = run.tallyOf(group)
    const holds = quorum?.holds(run) ?? true
    const known = run.missing.length
    const whole = holds && tally ? turnoutIn(run, tally, of) : 0
    if (whole === 0) {
      const isUnknown = run.missing.length > known
      if (node.none === 'refuse' && !isUnknown) run.missing.push(`tally.${group}`)
      return nobody(run, clause, about)
    }
    const mark = run.recorder.mark()
    const share = divide(part(run), exact(whole))
    const value = multiply(share, full)
    if (run.recorder.keeps) {
      const base = { op: 'given', what: of, value: exact(whole), clause, about: { group } } as const
      run.recorder.gather(run.recorder.mark(), base)
      run.recorder.gather(mark, { op: 'quotient', value: share, clause, about: { group } })
      run.recorder.gather(mark, { op: 'times', by: full, value, clause, about: about(run) })
    }
    return value
  }
}

function votesFor({ clause, group, choices }: ShareNode): CompiledNode {
  const votes = choices.map((choice) => ballotsFor(clause, group, { choice }))
  return compileIn(planSum(votes.map(({ plan }) => plan)), (algebra) => {
    const parts = votes.map((each) => algebra.lift(each, one))
    return sumNoted(algebra, parts, { clause, about: () => ({ group }) })
  })
}

function nobody(run: Run, clause: string, about: (run: Run) => Json): Exact {
  const { recorder } = run
  if (recorder.keeps) {
    const note = { op: 'given', what: 'no-ballots', value: zero, clause } as const
    recorder.gather(recorder.mark(), { ...note, about: about(run) })
  }
  return zero
}
