import { createHash } from 'node:crypto'
import { compileRulebook, unwrap, utc } from 'pledgebook'
import { type Book, type EventLog, openBook } from 'pledgebook/book'
import { rules, text } from '../../book/hall.ts'

const rulebook = unwrap(compileRulebook(text))
const at = '2026-01-05T09:00Z'

// As the guide advises on Node.
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A book of a town with one branch. */
export function openTown(log: EventLog): Book {
  return unwrap(openBook({ log, zone: utc, hash, organisation: rules, rulebooks: [rulebook] }))
}

/** So many members of the branch, who have promised nothing yet. */
export async function settleTown(book: Book, members: number): Promise<void> {
  const [on, actor] = ['2020-01-01', 'm-clerk']
  const found = (unit: string, kind: string, parent: string | null) => ({
    ...{ id: `c-${unit}`, at, actor, to: 'unit', type: 'found', unit, kind, parent, on },
    ...{ domain: 'rural', formation: 'standalone', name: { en: unit } },
  })
  unwrap(await book.execute(found('u-town', 'town', null)))
  unwrap(await book.execute(found('u-1', 'branch', 'u-town')))
  for (let n = 0; n < members; n++) {
    const member = `m-${n}`
    const joining = { to: 'member', type: 'join', member, home: 'u-1', on, category: 'plain' }
    unwrap(await book.execute({ id: `c-${member}`, at, actor, ...joining }))
  }
}

/** One of them makes a promise. */
export async function promise(book: Book, number: number, members: number): Promise<void> {
  const by = `m-${number % members}`
  const proposing = { to: 'pledge', type: 'propose', pledge: `p-${number}`, by, kind: 'immediate' }
  const items = [{ text: 'Help', measure: 'Counted', quantity: { amount: 3, unit: 'times' } }]
  unwrap(
    await book.execute({
      ...{ id: `c-p-${number}`, at, actor: by, ...proposing, due: '2026-06-30', items },
    }),
  )
}
