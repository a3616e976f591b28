import ts from 'typescript'
import { lineOf, type Module, walk } from './read-module.ts'

const impureMembers: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  crypto: ['randomUUID', 'getRandomValues'],
  performance: ['now', 'timeOrigin'],
}

const ambient = ['globalThis', 'eval', 'process']

/** These read the host's time zone or language behind the caller's back. */
const hostDependent = new Set([
  ...['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getSeconds'],
  ...['setFullYear', 'setMonth', 'setDate', 'setHours', 'setMinutes', 'getTimezoneOffset'],
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toDateString'],
  ...['toTimeString', 'localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase'],
])

/**
 * Places that ask the machine for time, chance, ids, zone or language.
 * The second witness beside the lint rule, and stricter: it also sees the host's zone.
 */
export function impurities(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, source }) => {
    const found: string[] = []
    walk(source, (node) => {
      const what = impurityOf(node)
      if (what) found.push(`${path}:${lineOf(source, node)} ${what}`)
    })
    return found
  })
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return memberFault(node)
  if (ts.isNewExpression(node)) return newFault(node)
  if (ts.isCallExpression(node)) return isNamed(node.expression, 'Date') ? 'Date()' : undefined
  if (ts.isVariableDeclaration(node)) return takenApart(node)
  if (ts.isIdentifier(node) && ambient.includes(node.text) && !isMemberName(node)) return node.text
  return undefined
}

function memberFault(node: ts.PropertyAccessExpression): string | undefined {
  const member = node.name.text
  if (hostDependent.has(member)) return `.${member} follows the host's zone or language`
  if (!ts.isIdentifier(node.expression)) return undefined
  const owner = node.expression.text
  const impure = Object.hasOwn(impureMembers, owner) ? impureMembers[owner] : undefined
  return impure?.includes(member) ? `${owner}.${member}` : undefined
}

/** `new Date()` is the clock, `new Date(2026, 0)` the host's zone; one argument is a fixed instant. */
function newFault(node: ts.NewExpression): string | undefined {
  if (isNamed(node.expression, 'Function')) return 'new Function'
  if (!isNamed(node.expression, 'Date')) return undefined
  return node.arguments?.length === 1 ? undefined : 'new Date without exactly one instant'
}

/** `const { now } = Date` hides what it takes. */
function takenApart(node: ts.VariableDeclaration): string | undefined {
  const from = node.initializer
  if (!from || !ts.isObjectBindingPattern(node.name) || !ts.isIdentifier(from)) return undefined
  return Object.hasOwn(impureMembers, from.text) ? `takes ${from.text} apart` : undefined
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

/** `x.process` and `{ process: 1 }` only share the name. */
function isMemberName(node: ts.Identifier): boolean {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return 'name' in parent && parent.name === node
}
