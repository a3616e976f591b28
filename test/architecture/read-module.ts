import ts from 'typescript'

/** One way in which a module names another. */
export interface Import {
  readonly specifier: string
  readonly line: number
  /** `import { z } from`, as against `import * as z from`. */
  readonly byName: boolean
}

/** One function and its length in lines, without its comment. */
export interface FunctionSize {
  readonly name: string
  readonly line: number
  readonly lines: number
}

/** What the rules of the house look at in one source file. */
export interface Module {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly starExports: readonly number[]
  readonly functions: readonly FunctionSize[]
  readonly source: ts.SourceFile
}

/** Reads one source file with TypeScript's own parser: what it says is what is checked. */
export function readModule(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const imports: Import[] = []
  const starExports: number[] = []
  const functions: FunctionSize[] = []
  walk(source, (node) => {
    const named = importOf(node)
    if (named) imports.push({ ...named, line: lineOf(source, node) })
    if (isStarExport(node)) starExports.push(lineOf(source, node))
    if (ts.isFunctionLike(node) && 'body' in node && node.body) functions.push(sizeOf(source, node))
  })
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return { path, lines, imports, starExports, functions, source }
}

/** Visits every node of a file, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** The line a node begins on, counted from one. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** `import`, `export … from`, `import()`, `require()` and `import('…').Type` alike. */
function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const specifier = textOf(node.moduleSpecifier)
    const clause = ts.isImportDeclaration(node) ? node.importClause : undefined
    const bindings = clause?.namedBindings
    const byName = clause?.name !== undefined || (!!bindings && ts.isNamedImports(bindings))
    return specifier === undefined ? undefined : { specifier, byName }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const specifier = textOf(node.argument.literal)
    return specifier === undefined ? undefined : { specifier, byName: false }
  }
  if (ts.isCallExpression(node) && isLoader(node.expression)) {
    return { specifier: textOf(node.arguments[0]) ?? '(computed)', byName: false }
  }
  return undefined
}

function isLoader(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true
  return ts.isIdentifier(callee) && callee.text === 'require'
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function isStarExport(node: ts.Node): boolean {
  if (!ts.isExportDeclaration(node) || !node.moduleSpecifier) return false
  return node.exportClause === undefined || ts.isNamespaceExport(node.exportClause)
}

function sizeOf(source: ts.SourceFile, node: ts.SignatureDeclaration): FunctionSize {
  const line = lineOf(source, node)
  const end = source.getLineAndCharacterOfPosition(node.end).line + 1
  return { name: node.name?.getText(source) ?? 'a nameless function', line, lines: end - line + 1 }
}
