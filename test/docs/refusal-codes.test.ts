import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { assessmentMessages, ledgerMessages, measuresMessages } from '../../src/assessment/index.ts'
import { bookMessages } from '../../src/book/index.ts'
import { calendarMessages } from '../../src/calendar/index.ts'
import { cycleMessages } from '../../src/cycle/index.ts'
import { foundationMessages, type Refusal } from '../../src/foundation/index.ts'
import { en, zh } from '../../src/language/index.ts'
import { logMessages } from '../../src/log/index.ts'
import { organisationMessages } from '../../src/organisation/index.ts'
import { postgresMessages } from '../../src/postgres/index.ts'
import { recordMessages } from '../../src/record/index.ts'
import { reportMessages } from '../../src/report/index.ts'
import { rulebookMessages } from '../../src/rulebook/index.ts'
import { schemaMessages } from '../../src/schema/index.ts'
import { sqliteMessages } from '../../src/sqlite/index.ts'
import { testingMessages } from '../../src/testing/index.ts'
import { vocabularyMessages } from '../../src/vocabulary/index.ts'
import { pledgeMessages } from '../../src/work/pledge/index.ts'

/** One room's catalogue in both languages, looked at as data. */
interface Catalogue {
  readonly en: { readonly [code: string]: unknown }
  readonly zh: { readonly [code: string]: unknown }
}

interface Room {
  readonly folder: string
  readonly about: string
  readonly catalogue: string
  readonly messages: Catalogue
}

const rooms: readonly Room[] = [
  {
    folder: 'work/pledge',
    about: 'pledges and registers',
    catalogue: 'pledgeMessages',
    messages: pledgeMessages,
  },
  {
    folder: 'record',
    about: 'recording and certifying facts',
    catalogue: 'recordMessages',
    messages: recordMessages,
  },
  {
    folder: 'organisation',
    about: 'units, members, posts',
    catalogue: 'organisationMessages',
    messages: organisationMessages,
  },
  {
    folder: 'rulebook',
    about: 'checking a rulebook',
    catalogue: 'rulebookMessages',
    messages: rulebookMessages,
  },
  {
    folder: 'vocabulary',
    about: 'fields, ballots, catalogues, conditions',
    catalogue: 'vocabularyMessages',
    messages: vocabularyMessages,
  },
  {
    folder: 'assessment',
    about: 'compiling, standing, grading, posting',
    catalogue: 'assessmentMessages',
    messages: assessmentMessages,
  },
  {
    folder: 'assessment/consequence',
    about: 'measures and money',
    catalogue: 'measuresMessages',
    messages: measuresMessages,
  },
  {
    folder: 'cycle',
    about: 'the year and its results',
    catalogue: 'cycleMessages',
    messages: cycleMessages,
  },
  {
    folder: 'report',
    about: 'bulletins, boards, rankings',
    catalogue: 'reportMessages',
    messages: reportMessages,
  },
  {
    folder: 'assessment/ledger',
    about: 'the ledger',
    catalogue: 'ledgerMessages',
    messages: ledgerMessages,
  },
  {
    folder: 'calendar',
    about: 'dates, times, zones',
    catalogue: 'calendarMessages',
    messages: calendarMessages,
  },
  {
    folder: 'foundation',
    about: 'ids, decimals, traces',
    catalogue: 'foundationMessages',
    messages: foundationMessages,
  },
  {
    folder: 'schema',
    about: 'foreign values, behind their own door',
    catalogue: 'schemaMessages',
    messages: schemaMessages,
  },
  {
    folder: 'log',
    about: 'logs, chains, copies, behind the door of books',
    catalogue: 'logMessages',
    messages: logMessages,
  },
  {
    folder: 'book',
    about: 'books, behind their own door',
    catalogue: 'bookMessages',
    messages: bookMessages,
  },
  {
    folder: 'sqlite',
    about: 'opening a log on SQLite, behind its own door',
    catalogue: 'sqliteMessages',
    messages: sqliteMessages,
  },
  {
    folder: 'postgres',
    about: 'opening a log on PostgreSQL, behind its own door',
    catalogue: 'postgresMessages',
    messages: postgresMessages,
  },
  {
    folder: 'testing',
    about: 'cases of rulebooks, behind their own door',
    catalogue: 'testingMessages',
    messages: testingMessages,
  },
]

const head = `# Refusal codes

Every code with its sentences. *subject*, *place*, *expected* and *actual* stand for what a refusal
carries. A code means the same in every room; those that several rooms use stand first, with the
sentence that the languages have for all of them. What refusals are: [refusals](../concepts/refusals.md).

<!-- Generated: run \`npx vitest run test/docs/refusal-codes.test.ts -u\` to write it again. -->
`

describe('the table of refusal codes', () => {
  test('has every sentence of every room', async () => {
    const page = [head, sharedSection(), ...rooms.map(sectionOf)].join('\n')
    await expect(page).toMatchFileSnapshot('../../docs/reference/refusal-codes.md')
  })

  test('knows every catalogue that there is', () => {
    const found = sources().flatMap(({ text }) =>
      [...text.matchAll(/export const (\w+Messages)\b/g)].map(([, name]) => name),
    )
    expect(rooms.map(({ catalogue }) => catalogue).sort()).toEqual(expect.arrayContaining(found))
  })

  test('has every code that its rooms name', () => {
    const known = new Set(rooms.flatMap(({ messages }) => Object.keys(messages.en)))
    const named = sources()
      .filter(({ path }) => rooms.some(({ folder }) => path.startsWith(`${folder}/`)))
      .flatMap(({ text }) =>
        [...withoutComments(text).matchAll(/\brefusal\(\s*'([a-z-]+)'/g)].map(
          ([, code = '']) => code,
        ),
      )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((code) => !known.has(code) && !inner.has(code))).toEqual([])
  })
})

/** Codes that never leave their room, so that nobody has to read them. */
const inner: ReadonlySet<string> = new Set(['nothing-follows'])

/** The codes of more than one room, which the languages have a sentence of their own for. */
function sharedCodes(): string[] {
  const codes = rooms.flatMap(({ messages }) => Object.keys(messages.en))
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))]
}

function sharedSection(): string {
  const table = tableOf(spoken(), sharedCodes())
  return ['## several rooms', '', ...table].join('\n')
}

/** As the languages say it; what only stands behind doors of its own, as the first of them does. */
function spoken(): Catalogue {
  const every = [...rooms].reverse().map(({ messages }) => messages)
  return {
    en: Object.assign({}, ...every.map((each) => each.en), en.refusals),
    zh: Object.assign({}, ...every.map((each) => each.zh), zh.refusals),
  }
}

function sectionOf({ folder, about, messages }: Room): string {
  const shared = sharedCodes()
  const codes = Object.keys(messages.en)
  const own = codes.filter((code) => !shared.includes(code))
  const others = codes.filter((code) => shared.includes(code)).map((code) => `\`${code}\``)
  const also = others.length > 0 ? ` Also: ${others.sort().join(', ')}.` : ''
  return [`## ${about}`, '', `In \`src/${folder}\`.${also}`, '', ...tableOf(messages, own)].join(
    '\n',
  )
}

function tableOf(messages: Catalogue, codes: readonly string[]): string[] {
  if (codes.length === 0) return []
  const rows = [...codes].sort().map((code) => {
    return `| \`${code}\` | ${sentence(messages.en, code)} | ${sentence(messages.zh, code)} |`
  })
  return [header, ...rows, '']
}

const header = '| code | English | 中文 |\n|---|---|---|'

/** The sentence with a mark for each part that a refusal fills in. */
function sentence(messages: Catalogue['en'], code: string): string {
  const say = messages[code] as (refusal: Refusal) => string
  const said = say({
    code,
    subject: '*subject*',
    path: ['*place*'],
    expected: '*expected*',
    actual: '*actual*',
  })
  return said.replaceAll(/"(\*\w+\*)"/g, '$1').replaceAll('|', '\\|')
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
}

/** Every source file, its path below src. */
function sources(): { path: string; text: string }[] {
  const root = fileURLToPath(new URL('../../src/', import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
}
