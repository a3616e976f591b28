// What test files take from vitest, without its workers: tests are collected once and called again for
// every mutant, thousands of times a minute. A snapshot is what the unchanged source gave.
import { inspect } from 'node:util'
import {
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

type Body = (...values: unknown[]) => unknown

interface Collected {
  readonly id: string
  readonly body: () => unknown
}

/** Every test of the room, in the order of the files. */
export const tests: Collected[] = []

/** What snapshots compare: taken while nothing is changed, asked when something is. */
export const snapshots = { taking: true, test: '', count: 0, taken: new Map<string, string>() }

const names: string[] = []

/** What the groups around the next test prepare: for each test anew, for a mutant may change it. */
const preparing: Body[] = []

export function beforeAll(body: Body): void {
  preparing.push(body)
}

export { beforeAll as beforeEach }

/** The name of the file whose tests are declared next. */
export function file(name: string): void {
  names.splice(0, names.length, name)
  preparing.length = 0
}

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
)
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true })
setState({ assertionCalls: 0 }, expect as never)

chai.use((_, { addMethod }) => {
  const compare = function (this: object) {
    const place = `${snapshots.test} ${snapshots.count++}`
    const now = inspect(chai.util.flag(this, 'object'), { depth: null, maxArrayLength: null })
    if (snapshots.taking) snapshots.taken.set(place, now)
    else if (snapshots.taken.get(place) !== now) throw new Error(`${place}: another snapshot`)
  }
  for (const name of ['toMatchSnapshot', 'toMatchFileSnapshot', 'toMatchInlineSnapshot']) {
    addMethod(chai.Assertion.prototype, name, compare)
  }
})

function add(name: string, ...[given, after]: unknown[]): void {
  const body = (typeof given === 'function' ? given : after) as () => unknown
  const id = [...names, name].join(' › ')
  const same = tests.filter((one) => one.id === id || one.id.startsWith(`${id} #`)).length
  const first = [...preparing]
  tests.push({
    id: same === 0 ? id : `${id} #${same}`,
    body: async () => {
      for (const prepare of first) await prepare()
      return body()
    },
  })
}

function group(name: string, ...[first, second]: unknown[]): void {
  names.push(name)
  const before = preparing.length
  ;((typeof first === 'function' ? first : second) as () => void)()
  preparing.length = before
  names.pop()
}

/** `each` spreads rows where all of them are lists, `for` never does; names need only differ. */
const over =
  (declare: typeof add, spread: boolean) =>
  (rows: readonly unknown[]) =>
  (name: string, ...[first, second]: unknown[]): void => {
    const body = (typeof first === 'function' ? first : second) as Body
    const lists = spread && rows.every(Array.isArray)
    for (const [index, row] of rows.entries()) {
      const values = lists ? (row as unknown[]) : [row]
      declare(`${name} ${index}`, () => body(...values))
    }
  }

const declared = Object.assign(add, { each: over(add, true), for: over(add, false) })

export { declared as it, declared as test }
export const describe = Object.assign(group, { each: over(group, true), for: over(group, false) })
