import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One ```ts block of the documentation, and where it stands. */
export interface Example {
  /** `README.md:12`. */
  readonly place: string
  readonly code: string
  /** False for ```ts no-run, which is only type-checked. */
  readonly runs: boolean
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every example of the README, of docs (the generated reference aside) and of src. */
export function readExamples(): Example[] {
  const pages = ['README.md', ...filesUnder('docs', '.md'), ...filesUnder('examples', '.md')]
  const written = pages.filter((path) => !path.startsWith('docs/api/'))
  return [
    ...written.flatMap((path) => examplesInMarkdown(path, read(path))),
    ...filesUnder('src', '.ts').flatMap((path) => examplesInSource(path, read(path))),
  ]
}

/** The ```ts blocks of a Markdown text. */
export function examplesInMarkdown(path: string, text: string): Example[] {
  const found: Example[] = []
  let open: { line: number; info: string; body: string[] } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^\s*```\s*(.*?)\s*$/.exec(line)
    if (open && fence?.[1] === '') {
      const example = exampleOf(path, open)
      if (example) found.push(example)
      open = undefined
    } else if (open) open.body.push(line)
    else if (fence) open = { line: index + 1, info: fence[1] ?? '', body: [] }
  }
  if (open) throw new Error(`${path}:${open.line} opens a block that never closes`)
  return found
}

/** The ```ts blocks in the doc comments of a source file; an `@example` without one is refused. */
export function examplesInSource(path: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const line = text.slice(0, comment.index).split('\n').length
    const bare = comment[0]
      .split('\n')
      .map((each) => each.replace(/^\s*\/?\*+\/?( |$)/, ''))
      .join('\n')
    const padded = '\n'.repeat(line - 1) + bare
    const found = examplesInMarkdown(path, padded)
    const promised = bare.match(/^\s*@example/gm)?.length ?? 0
    if (found.length < promised) throw new Error(`${path}:${line} has an @example without \`\`\`ts`)
    return found
  })
}

function exampleOf(path: string, block: { line: number; info: string; body: string[] }) {
  const [language, ...words] = block.info.split(/\s+/)
  if (language !== 'ts' && language !== 'typescript') return undefined
  const runs = !words.includes('no-run')
  return { place: `${path}:${block.line}`, code: block.body.join('\n'), runs }
}

function filesUnder(folder: string, ending: string): string[] {
  try {
    return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith(ending))
      .sort()
  } catch {
    return []
  }
}

function read(path: string): string {
  return readFileSync(root + path, 'utf8')
}
