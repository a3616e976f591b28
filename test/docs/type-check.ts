import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the compiler says about these files, read with the settings of the tests. */
export function typeErrors(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.test.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  // an example may name something only to show it
  const lenient = { ...options, noUnusedLocals: false, noUnusedParameters: false }
  const program = ts.createProgram(files, lenient)
  return ts
    .getPreEmitDiagnostics(program)
    .filter((each) => each.file === undefined || files.includes(each.file.fileName))
    .map((each) => ts.formatDiagnostic(each, host).trim())
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
}
