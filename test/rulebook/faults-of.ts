import { expect } from 'vitest'
import { calendarMessages } from '../../src/calendar/index.ts'
import { foundationMessages, type Refusal } from '../../src/foundation/index.ts'
import { checkRulebook, type Rulebook, rulebookMessages } from '../../src/rulebook/index.ts'
import { vocabularyMessages } from '../../src/vocabulary/index.ts'

type Sentences = { readonly [code: string]: (refusal: Refusal) => string }

const rooms = [foundationMessages, calendarMessages, vocabularyMessages, rulebookMessages]

/** The sentences for whatever can be wrong with a rulebook, of this room and of those below. */
export const [english, chinese]: readonly [Sentences, Sentences] = [
  Object.assign({}, ...rooms.map(({ en }) => en)),
  Object.assign({}, ...rooms.map(({ zh }) => zh)),
]

/** What is wrong with a rulebook; what its author reads of it is held against the snapshot. */
export function faultsOf(rulebook: Rulebook): ReturnType<typeof checkRulebook> {
  const faults = checkRulebook(rulebook)
  const said = faults.slice(0, 20).map((fault) => {
    const { code, expected, actual } = fault
    const sentences = [english[code]?.(fault), chinese[code]?.(fault)]
    return [...sentences, `${JSON.stringify(expected)} / ${JSON.stringify(actual)}`]
  })
  if (said.length > 0) expect(said).toMatchSnapshot()
  return faults
}
