import ts from 'typescript'

/**
 * Turns `expression // => literal` into a check. `console.log(x) // => literal` checks `x`, and
 * `const x = … // => literal` checks the new constant. A literal may go on over further comment
 * lines. A `// =>` that belongs to no statement is an error, for it would check nothing.
 */
export function withChecks(code: string, place: string): { code: string; checks: number } {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  const edits: { start: number; end: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    const claim = ts.isStatement(node) ? claimAfter(code, node) : undefined
    const subject = claim && subjectOf(node)
    if (claim && subject) {
      const check = `;__check(${subject.text}, (${claim.literal}), ${JSON.stringify(place)})`
      edits.push({ start: subject.start, end: node.end, text: check })
    } else ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  const claimed = code.match(/\/\/ ?=>/g)?.length ?? 0
  if (claimed !== edits.length) {
    throw new Error(
      `${place}: ${claimed} times "// =>", but ${edits.length} of them can be checked`,
    )
  }
  return { code: edits.reduceRight(applyEdit, code), checks: edits.length }
}

function applyEdit(code: string, edit: { start: number; end: number; text: string }): string {
  return code.slice(0, edit.start) + edit.text + code.slice(edit.end)
}

/** What is compared, and from where the statement is replaced. */
function subjectOf(node: ts.Node): { text: string; start: number } | undefined {
  if (ts.isExpressionStatement(node)) {
    return {
      text: (loggedBy(node.expression) ?? node.expression).getText(),
      start: node.getStart(),
    }
  }
  const constant = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : undefined
  if (constant && ts.isIdentifier(constant.name))
    return { text: constant.name.text, start: node.end }
  return undefined
}

function loggedBy(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'console.log') return undefined
  return node.arguments.length === 1 ? node.arguments[0] : undefined
}

/** The `// => literal` that stands behind a statement or on the next line. */
function claimAfter(code: string, node: ts.Node): { literal: string } | undefined {
  const [first, ...rest] = code.slice(node.end).replace(/^;/, '').split('\n')
  const opening = /^\s*\/\/ ?=>(.*)$/
  const behind = opening.exec(first ?? '')
  const lines = behind ? rest : rest.slice(1)
  const below = first?.trim() === '' ? opening.exec(rest[0] ?? '') : null
  const start = (behind ?? below)?.[1]
  return start === undefined ? undefined : { literal: completed(start, lines) }
}

/** Adds comment lines until the literal is one expression. */
function completed(start: string, lines: readonly string[]): string {
  let literal = start
  for (const line of lines) {
    if (isExpression(literal)) break
    const more = /^\s*\/\/(.*)$/.exec(line)
    if (!more) break
    literal += `\n${more[1]}`
  }
  if (!isExpression(literal)) throw new Error(`not a literal: ${literal}`)
  return literal
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n)`, { reportDiagnostics: true })
  return text.trim() !== '' && diagnostics?.length === 0
}
