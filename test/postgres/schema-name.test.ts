import { postgresLog, postgresSchema } from 'pledgebook/postgres'
import { expect, it } from 'vitest'

const nobody = { query: async () => ({ rows: [] }) }
const odd = [
  '',
  'a b',
  'Pledges',
  '1a',
  'a"; DROP TABLE x; --',
  'a\n',
  'ä',
  'a'.repeat(64),
  'a\0',
  7,
  {},
]

it.each(odd)('no SQL is made for a schema %j, and no log opened', async (name) => {
  // As somebody without types would hand it in.
  const schema = name as string
  expect(() => postgresSchema(schema)).toThrowError(
    expect.objectContaining({ name: 'RefusedError', message: 'option-invalid schema' }),
  )
  const opened = await postgresLog(nobody, { organisation: 'street-7', schema })
  expect(opened).toMatchObject({ refusals: [{ code: 'option-invalid', path: ['schema'] }] })
})

it.each([-1, 0.5, 2, Number.NaN, '0; DROP TABLE x'])(
  'no SQL is made from version %j',
  (version) => {
    expect(() => postgresSchema('street', version as number)).toThrowError(
      expect.objectContaining({ name: 'RefusedError', message: 'option-invalid from' }),
    )
  },
)

it('SQL is made for a plain schema, for none, and from every version there was', () => {
  expect(postgresSchema('_street_7')).toContain('CREATE TABLE "_street_7".pledgebook_event')
  expect(postgresSchema()).toContain('CREATE TABLE pledgebook_event')
  expect(postgresSchema('street', 1)).not.toContain('CREATE TABLE')
})
