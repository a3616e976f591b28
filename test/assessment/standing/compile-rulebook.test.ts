import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { baseNode, everyKind, threeClauses, withNode } from '../../support/rulebooks.ts'
import { codesOf } from '../../support/subject.ts'

describe('compiling', () => {
  it('hands out the rules for pledges, the clauses and the version beside the program', () => {
    const rules = unwrap(compileRulebook(everyKind()))
    expect(rules.ref).toEqual({ id: 'three-clauses', version: '2026-1' })
    expect(rules.pledges?.perMember).toEqual({ atLeast: 1, atMost: 3 })
    expect(rules.clauses.map(({ clause }) => clause)).toContain('last-year')
    expect(rules.posting?.value).toBe('points')
    expect(rules.measures.map(({ measure }) => measure)).toEqual(['award'])
    expect(unwrap(compileRulebook(threeClauses())).pledges).toBeUndefined()
  })

  it('refuses everything that the check finds, all at once', () => {
    const bad = withNode({ kind: 'value', clause: 'extra', value: 'nothing' }, { zone: '?' })
    expect(codesOf(compileRulebook(bad))).toEqual(['zone-name-invalid', 'value-unknown'])
  })

  it('looks at the bands only where nothing else is wrong', () => {
    const bands = [{ grade: 'all', at: { from: 0, to: 1, ends: '[]' } as const }]
    const grading = { clause: 'grading', value: 'total', bands }
    expect(codesOf(compileRulebook(threeClauses({ grading })))).toEqual([
      'bands-short',
      'bands-short',
      'band-unreachable',
    ])
    expect(codesOf(compileRulebook(threeClauses({ grading, zone: '?' })))).toEqual([
      'zone-name-invalid',
    ])
  })

  it('leaves the rulebook as it was', () => {
    const rulebook = everyKind()
    const before = JSON.stringify(rulebook)
    const rules = unwrap(compileRulebook(rulebook))
    expect(JSON.stringify(rulebook)).toBe(before)
    expect(rules.rulebook).toBe(rulebook)
  })

  it('lets a value read only what stands further up', () => {
    const values = [
      { name: 'copy', of: { kind: 'value', clause: 'copy', value: 'total' } as const },
      { name: 'total', of: baseNode },
    ]
    expect(codesOf(compileRulebook(threeClauses({ values })))).toEqual(['value-not-yet'])
  })
})
