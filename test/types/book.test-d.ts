import type { Book, BookCommand, RefusalOf } from 'pledgebook/book'
import { expectTypeOf, test } from 'vitest'

declare const book: Book

type Codes<Command> = RefusalOf<Command>['code']
type Door = Codes<{ readonly to: 'pledge'; readonly type: 'remind' }>

test('a command is refused with the codes of its type, and with those of the door', async () => {
  const result = await book.execute({ to: 'pledge', type: 'approve', pledge: 'p-1' })
  if (result.ok) return
  type Found = (typeof result.refusals)[number]['code']
  expectTypeOf<'comments-missing'>().toExtend<Found>()
  expectTypeOf<'due-in-past'>().toExtend<Found>()
  expectTypeOf<'not-permitted' | 'own-case' | 'busy' | 'command-reused'>().toExtend<Found>()
  expectTypeOf<'missing-field' | 'id-invalid'>().toExtend<Found>()
  expectTypeOf<'points-invalid'>().not.toExtend<Found>()
  expectTypeOf<'pledges-too-many'>().not.toExtend<Found>()
  expectTypeOf<'version-conflict'>().not.toExtend<Found>()
})

test('what the register says of a proposal is among the codes of the proposal', () => {
  expectTypeOf<'pledges-too-many'>().toExtend<Codes<{ to: 'pledge'; type: 'propose' }>>()
  expectTypeOf<'already-released'>().toExtend<Codes<{ to: 'pledge'; type: 'refuse' }>>()
})

test('what is not known is refused with any code', () => {
  expectTypeOf<'points-invalid' | 'post-full'>().toExtend<Codes<unknown>>()
  expectTypeOf<Codes<BookCommand>>().toExtend<Codes<unknown>>()
})

test('events are those of the desk', async () => {
  const result = await book.execute({ to: 'opening', type: 'bring-points' })
  if (!result.ok) return
  const [event] = result.value.events
  expectTypeOf(event?.data.type).toEqualTypeOf<
    'points-brought' | 'results-brought' | 'input-brought' | undefined
  >()
})

test('every command refuses with the codes of the door', () => {
  expectTypeOf<'rules-missing'>().toExtend<Door>()
})
