import type { Answer, ConditionInput } from './compiled-condition.ts'
import type { Ask, Part, Test } from './condition-part.ts'
import { allHold, rangesOf } from './slot-test.ts'

/** Yes when every part is, no when one is no. */
export function allOf(parts: readonly Part[]): Part {
  const knownUnlessNo = parts.flatMap((part) => part.knownUnlessNo)
  return {
    ask: asking(parts, 'no', 'yes'),
    ...allTogether(parts),
    // The answer can be missing only where no part is no: what that says, every part may rely on.
    mayMiss: (known) => anyMisses(parts, known, knownUnlessNo),
    knownUnlessNo,
    knownUnlessYes: shared(parts.map((part) => part.knownUnlessYes)),
  }
}

/** Yes when one part is, no when every part is no. */
export function anyOf(parts: readonly Part[]): Part {
  const knownUnlessYes = parts.flatMap((part) => part.knownUnlessYes)
  return {
    ask: asking(parts, 'yes', 'no'),
    ...testing(parts, someTest),
    mayMiss: (known) => anyMisses(parts, known, knownUnlessYes),
    knownUnlessNo: shared(parts.map((part) => part.knownUnlessNo)),
    knownUnlessYes,
  }
}

/** The other answer. */
export function notOf(part: Part): Part {
  const { ask, test } = part
  return {
    ask: (input, fact) => {
      const answer = ask(input, fact)
      return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'missing'
    },
    ...(test && { test: (input, fact) => !test(input, fact) }),
    mayMiss: part.mayMiss,
    knownUnlessNo: part.knownUnlessYes,
    knownUnlessYes: part.knownUnlessNo,
  }
}

/** Parts of which none can be missing, together: of these only yes and no are left. */
function testing(parts: readonly Part[], together: (tests: readonly Test[]) => Test) {
  const tests = parts.map(({ test }) => test).filter((test) => test !== undefined)
  return tests.length === parts.length ? { test: together(tests) } : {}
}

/** Of comparisons that hold together one list is made. */
function allTogether(parts: readonly Part[]): Pick<Part, 'test' | 'together'> {
  const lists = parts.map(({ together }) => together).filter((list) => list !== undefined)
  if (lists.length < parts.length) return testing(parts, everyTest)
  const together = lists.flat()
  return { test: allHold(rangesOf(together)), together }
}

function everyTest(tests: readonly Test[]): Test {
  return (input, fact) => {
    for (const test of tests) if (!test(input, fact)) return false
    return true
  }
}

function someTest(tests: readonly Test[]): Test {
  return (input, fact) => {
    for (const test of tests) if (test(input, fact)) return true
    return false
  }
}

function asking(parts: readonly Part[], decisive: Answer, otherwise: Answer): Ask {
  const asks = parts.map((part) => part.ask)
  return (input, fact) => {
    const missing = input.missing.length
    const faults = input.faults.length
    let answer = otherwise
    for (let index = 0; index < asks.length; index++) {
      const one = asks[index]?.(input, fact)
      if (one === otherwise) continue
      if (one === decisive) {
        if (answer === 'missing') forget(input, missing, faults)
        return decisive
      }
      answer = 'missing'
    }
    return answer
  }
}

/** Takes back what was noted since: it did not decide. */
export function forget(input: ConditionInput, missing: number, faults: number): void {
  if (input.missing.length > missing) input.missing.length = missing
  if (input.faults.length > faults) input.faults.length = faults
}

function anyMisses(
  parts: readonly Part[],
  known: ReadonlySet<string>,
  more: readonly string[],
): boolean {
  const together = more.length === 0 ? known : new Set([...known, ...more])
  return parts.some((part) => part.mayMiss(together))
}

/** What is in every list. */
function shared(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists
  return first.filter((each) => others.every((list) => list.includes(each)))
}
