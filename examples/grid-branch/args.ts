import { type CivilDate, parseCivilDate, period } from 'pledgebook'

/** What the command line asks for. */
export interface Args {
  readonly why: string | undefined
  readonly asOf: CivilDate
  readonly lang: 'en' | 'zh'
  readonly json: boolean
  readonly help: boolean
}

/** What can be asked for, or one line on what was wrong. */
export type ReadArgs =
  | { readonly ok: true; readonly args: Args }
  | { readonly ok: false; readonly wrong: string }

/** How to call it. */
export const usage = `A grid branch's year, from pledges to stars.

  npm run demo -- --example grid-branch [--why <member>] [--as-of <date>] [--lang en|zh] [--json] [--help]

  --why <member>   why one member has the star: down to clause, fact, evidence and ballots
  --as-of <date>   everything as it stood at the end of that day, such as 2026-06-30
  --lang en|zh     English, or Chinese
  --json           the same as one JSON document; exact values as 'n/d'
  --help           this page`

/** Reads the flags; a year and its members are known to the caller. */
export function readArgs(
  given: readonly string[],
  year: { readonly period: string; readonly members: readonly string[] },
): ReadArgs {
  const read = flagsOf(given)
  if (typeof read === 'string') return wrong(read)
  const { values, switches } = read
  const asOf = parseCivilDate(values.get('--as-of') ?? lastDay(year.period))
  if (!asOf.ok)
    return wrong(`--as-of needs a date such as 2026-06-30, not ${values.get('--as-of')}`)
  if (!asOf.value.startsWith(`${year.period}-`)) {
    return wrong(`--as-of needs a day of ${year.period}, not ${asOf.value}`)
  }
  const lang = values.get('--lang') ?? 'en'
  if (lang !== 'en' && lang !== 'zh') return wrong(`--lang is en or zh, not ${lang}`)
  const why = values.get('--why')
  if (why !== undefined && !year.members.includes(why)) return wrong(`there is no member ${why}`)
  const [json, help] = [switches.has('--json'), switches.has('--help')]
  return { ok: true, args: { why, asOf: asOf.value, lang, json, help } }
}

interface Flags {
  readonly values: ReadonlyMap<string, string>
  readonly switches: ReadonlySet<string>
}

/** Flags with a value and flags without, each at most once; or what is wrong. */
function flagsOf(given: readonly string[]): Flags | string {
  const values = new Map<string, string>()
  const switches = new Set<string>()
  for (let index = 0; index < given.length; index++) {
    const flag = given[index] ?? ''
    if (values.has(flag) || switches.has(flag)) return `${flag} stands twice`
    if (flag === '--json' || flag === '--help') switches.add(flag)
    else if (flag === '--why' || flag === '--as-of' || flag === '--lang') {
      const value = given[++index]
      if (value === undefined || value.startsWith('--')) return `${flag} needs a value`
      values.set(flag, value)
    } else return `unknown flag ${flag}; see --help`
  }
  return { values, switches }
}

function lastDay(year: string): string {
  return `${period(year).from.slice(0, 4)}-12-31`
}

function wrong(message: string): ReadArgs {
  return { ok: false, wrong: message }
}
