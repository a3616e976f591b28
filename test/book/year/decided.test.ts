import { civilDate, instant, memberId } from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import type { SubjectInput } from '../../../src/assessment/index.ts'
import { decidedClauses, withDecided } from '../../../src/book/year/decided-clauses.ts'
import { withGrades } from '../../../src/book/year/determined.ts'
import { gradesLeft, withoutLifted } from '../../../src/book/year/lifted.ts'
import type { Determination } from '../../../src/cycle/index.ts'

const decision = (clause: string, points: number) => ({
  ...{ clause, by: memberId('m-head'), reason: 'So agreed', points },
})

const stamp = { by: memberId('m-head'), at: instant('2027-01-05T09:00Z'), reason: 'So agreed' }
const ruling = { matter: { kind: 'grade', id: 'g' }, objection: 'o-1', at: stamp.at }

const clause = (name: string, taken?: 'by hand' | 'by a ruling') => ({
  ...{ ...stamp, decision: `d-${name}`, subject: 'm-1', clause: name },
  ...(taken && { withdrawn: taken === 'by hand' ? stamp : { ...stamp, ruling } }),
})

const grade = (subject: string) => ({
  ...{ subject, grade: 'star', by: 'm-head', reason: 'So agreed' },
  ...{ from: '2026-12-01', until: '2027-06-01' },
})

const determined = (parts: object): Determination => {
  const base = { cycle: '2026', population: 'members', lastAt: stamp.at }
  return { ...base, ties: [], grades: [], clauses: [], ...parts } as unknown as Determination
}

describe('what people decided, beside what the host knows', () => {
  it('stands where both speak of a clause, and nowhere else', () => {
    const known = { decisions: [decision('known', 1), decision('other', 2)] }
    expect(withDecided(known, [decision('known', 3)])).toEqual({
      decisions: [decision('other', 2), decision('known', 3)],
    })
    expect(withDecided({}, [decision('known', 3)])).toEqual({ decisions: [decision('known', 3)] })
  })

  it('is nothing where nobody decided', () => {
    const known = { inputs: { total: 3 } }
    expect(withDecided(known, undefined)).toBe(known)
    expect(withDecided(known, [])).toBe(known)
  })

  it('is asked of no log where there is no cycle', async () => {
    const silent = { ...memoryLog(), streams: () => Promise.reject(new Error('asked')) }
    expect(await decidedClauses(silent, undefined, 'members', stamp.at)).toEqual(new Map())
  })
})

describe('an input after a ruling', () => {
  const input = (...clauses: string[]) =>
    ({
      subject: 'm-1',
      decisions: clauses.map((each) => decision(each, 1)),
    }) as unknown as SubjectInput

  it('has every decision but those that a ruling took back', () => {
    const own = determined({
      clauses: [
        clause('lifted', 'by a ruling'),
        clause('withdrawn', 'by hand'),
        clause('again', 'by a ruling'),
        clause('again'),
      ],
    })
    const left = withoutLifted(input('lifted', 'withdrawn', 'again', 'of-the-host'), own)
    expect(left).toEqual(input('withdrawn', 'again', 'of-the-host'))
    expect(withoutLifted(input('lifted'), undefined)).toEqual(input('lifted'))
  })

  it('is the same where nothing was decided about it', () => {
    const plain = { subject: 'm-1' } as unknown as SubjectInput
    expect(withoutLifted(plain, determined({}))).toBe(plain)
  })
})

describe('grades by hand', () => {
  const asOf = civilDate('2026-12-31')
  const given = determined({ grades: [{ ...grade('m-1'), ...stamp, decision: 'd-1' }] })
  const others = determined({ population: 'branches' })

  it('go with the population that they are of', () => {
    const [branches, members] = [{ name: 'branches' }, { name: 'members' }] as never[]
    const found = withGrades([branches, members] as never, [others, given], asOf)
    expect(found[0]).toBe(branches)
    expect(found[1]).toEqual({ name: 'members', manual: { asOf, grades: [grade('m-1')] } })
  })

  it('are told after a ruling only where one was taken back', () => {
    const graded = (name: string, ...subjects: string[]) => {
      const manual = { asOf, grades: subjects.map(grade) }
      return { population: { name, ...(subjects.length > 0 && { manual }) } }
    }
    const all = [graded('branches'), graded('members', 'm-1')]
    expect(gradesLeft(all as never, [others, given])).toEqual([])
    const both = [graded('branches'), graded('members', 'm-1', 'm-2')]
    expect(gradesLeft(both as never, [others, given])).toEqual([
      { population: 'members', manual: { asOf, grades: [grade('m-1')] } },
    ])
  })
})
