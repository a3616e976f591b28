/** The parts of a list, or of an object by name. */
export type OwnParts =
  | { readonly kind: 'list'; readonly values: readonly unknown[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, unknown])[] }
  | { readonly kind: 'not-json'; readonly actual: string }
  | { readonly kind: 'too-large'; readonly expected: string }

/**
 * The own parts of an object, read once and without running its code: no getter is called. The traps of
 * a proxy are the one code that may run, and may throw.
 */
export function ownParts(
  value: object,
  most: { readonly values: number; readonly fields: number },
): OwnParts {
  try {
    return Array.isArray(value)
      ? partsOfList(value, most.values)
      : partsOfObject(value, Math.min(most.values, most.fields))
  } catch {
    return notJson('an object that throws when it is looked at')
  }
}

function partsOfList(list: readonly unknown[], most: number): OwnParts {
  const { length } = list
  if (length > most) return { kind: 'too-large', expected: `at most ${most} values` }
  const values: unknown[] = []
  for (let index = 0; index < length; index++) {
    const property = Object.getOwnPropertyDescriptor(list, index)
    if (!property) return notJson('a list with a hole')
    if (!('value' in property)) return notJson('a getter')
    values.push(property.value)
  }
  if (Reflect.ownKeys(list).length !== length + 1) return notJson('a list with fields')
  return { kind: 'list', values }
}

function partsOfObject(value: object, most: number): OwnParts {
  if (!isPlain(value)) return notJson('an object with a prototype of its own')
  const keys = Reflect.ownKeys(value)
  if (keys.length > most) return { kind: 'too-large', expected: `at most ${most} fields` }
  const entries: (readonly [string, unknown])[] = []
  for (const key of keys) {
    if (typeof key === 'symbol') return notJson('a field named by a symbol')
    const property = Object.getOwnPropertyDescriptor(value, key)
    if (!property?.enumerable) return notJson('a hidden field')
    if (!('value' in property)) return notJson('a getter')
    entries.push([key, property.value])
  }
  return { kind: 'object', entries }
}

/** Made by `{}`, by `JSON.parse` or without a prototype, in this realm or another; no instance of a class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (typeof prototype !== 'object' || prototype === null) return prototype === null
  return Object.getPrototypeOf(prototype) === null
}

function notJson(actual: string): OwnParts {
  return { kind: 'not-json', actual }
}
