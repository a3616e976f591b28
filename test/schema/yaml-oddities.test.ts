import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/schema/index.ts'

const refusalsOf = (text: string) => {
  const parsed = parseYaml(text)
  return parsed.ok ? parsed.value.value : parsed.refusals.map(({ code, actual }) => [code, actual])
}

describe('a YAML text', () => {
  it('of an older version is refused: there `no` would be false, and `<<` would not be a name', () => {
    const old = '# by hand\n%YAML 1.1\n---\nzone: no\n'
    expect(refusalsOf(old)).toEqual([['yaml-invalid', { line: 2, column: 1, problem: 'VERSION' }]])
    expect(refusalsOf('%YAML 1.2\n---\nzone: no\n')).toEqual({ zone: 'no' })
  })

  it('says where an alias names nothing, and does not call it too large', () => {
    const problem = 'ALIAS_WITHOUT_ANCHOR'
    expect(refusalsOf('a: 1\nb: *nope\n')).toEqual([
      ['yaml-invalid', { line: 2, column: 4, problem }],
    ])
    // An anchor that comes later is none yet.
    expect(refusalsOf('a: *x\nb: &x 1\n')).toEqual([
      ['yaml-invalid', { line: 1, column: 4, problem }],
    ])
    expect(refusalsOf('a: &x [1]\nb: *x\nc: &y {d: *x}\n')).toEqual({
      a: [1],
      b: [1],
      c: { d: [1] },
    })
  })
})
