import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { smallest } from '../../src/rulebooks/index.ts'
import { parseRulebook, rulebookJsonSchema } from '../../src/schema/index.ts'
import { shippedRulebooks } from '../support/shipped-rulebooks.ts'

const schema = rulebookJsonSchema()
const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)

describe('the JSON Schema of a rulebook', () => {
  it('is the file that the package ships', async () => {
    const text = `${JSON.stringify(schema, undefined, 1)}\n`
    await expect(text).toMatchFileSnapshot('../../etc/rulebook.schema.json')
  })

  it.each(shippedRulebooks)('takes the rulebook %s', (_, rulebook) => {
    valid(JSON.parse(JSON.stringify(rulebook)))
    expect(valid.errors).toBeNull()
  })

  it.each([
    ['a field that there is not', { ...smallest, zones: 'Asia/Shanghai' }],
    ['a weight as a text', { ...smallest, grading: { ...smallest.grading, value: 7 } }],
    [
      'a kind of clause that there is not',
      { ...smallest, values: [{ name: 'a', of: { kind: 'magic', clause: 'a' } }] },
    ],
    ['a window that there is not', { ...smallest, cycle: 'fortnight' }],
    ['nothing', {}],
  ])('does not take %s, which the parser refuses too', (_, rulebook) => {
    expect(valid(rulebook)).toBe(false)
    expect(parseRulebook(rulebook).ok).toBe(false)
  })

  it('describes every part: nothing but parameters of extensions may be anything', () => {
    const open: string[] = []
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return
      if (Object.keys(part).length === 0 && !Array.isArray(part)) open.push(path)
      for (const [name, below] of Object.entries(part)) look(below, `${path}.${name}`)
    }
    look(schema, '')
    expect(open.filter((path) => !path.endsWith('.params'))).toEqual([])
  })
})
