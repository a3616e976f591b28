import { type CivilDate, parseCivilDate } from 'pledgebook'
import type { Asked } from './street-year.ts'

/** What can be asked for, or one line on what was wrong. */
export type ReadArgs =
  | {
      readonly ok: true
      readonly asked: Asked
      readonly help: boolean
      /** Where the year is kept; nothing: in memory. */
      readonly store: string | undefined
    }
  | { readonly ok: false; readonly wrong: string }

/** How to call it. */
export const usage = `A street's year: the tree, the cycle, quotas, objections and what follows.

  npm run demo -- [--why <subject>] [--as-of <date>] [--lang en|zh] [--json]
                  [--store sqlite:<file>|postgres:<url>] [--help]
  npm run demo -- --example grid-branch [...]

  --why <subject>  why one branch, community or member has its grade, down to clause and fact
  --as-of <date>   everything as it stood at the end of that day, such as 2026-06-30
  --lang en|zh     English, or Chinese
  --json           the same as one JSON document; exact values as 'n/d'
  --store <where>  keep the year in sqlite:<file> or at postgres:<url>; run again, it goes on there
  --help           this page
  --example <name> fuxin-street (this one) or grid-branch (one grid branch from pledges to stars)`

/** Reads the flags; the days that can be asked for are known to the caller. */
export function readArgs(
  given: readonly string[],
  days: { readonly from: string; readonly to: string },
  subjects: ReadonlySet<string>,
): ReadArgs {
  const read = flagsOf(given)
  if (typeof read === 'string') return wrong(read)
  const { values, switches } = read
  const asOf = dayOf(values.get('--as-of') ?? days.to, days)
  if (!asOf.ok) return asOf
  const lang = values.get('--lang') ?? 'en'
  if (lang !== 'en' && lang !== 'zh') return wrong(`--lang is en or zh, not ${lang}`)
  const why = values.get('--why')
  if (why !== undefined && !subjects.has(why)) {
    return wrong(`there is no unit or member ${why}`)
  }
  const asked = { asOf: asOf.day, lang, json: switches.has('--json') } as const
  return {
    ok: true,
    asked: why === undefined ? asked : { ...asked, why },
    help: switches.has('--help'),
    store: values.get('--store'),
  }
}

type Wrong = Extract<ReadArgs, { ok: false }>

function dayOf(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
): Wrong | { readonly ok: true; readonly day: CivilDate } {
  const day = parseCivilDate(text)
  if (!day.ok) return wrong(`--as-of needs a date such as 2026-06-30, not ${text}`)
  if (day.value >= from && day.value <= to) return { ok: true, day: day.value }
  return wrong(`--as-of needs a day from ${from} to ${to}, not ${day.value}`)
}

const withValue = ['--why', '--as-of', '--lang', '--store']

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
    else if (withValue.includes(flag)) {
      const value = given[++index]
      if (value === undefined || value.startsWith('--')) return `${flag} needs a value`
      values.set(flag, value)
    } else return `unknown flag ${flag}; see --help`
  }
  return { values, switches }
}

function wrong(message: string): Wrong {
  return { ok: false, wrong: message }
}
