import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { civilDate, type Json, unwrap } from 'pledgebook'
import {
  chainedLog,
  type EventLog,
  exportLog,
  forgettable,
  headOf,
  importLog,
  type PersonalTexts,
  personalFields,
  verifyLog,
} from 'pledgebook/book'
import { sqliteLog } from 'pledgebook/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { committedData } from '../../examples/fuxin-street/committed-data.ts'
import { dataOf } from '../../examples/fuxin-street/data.ts'
import { openStreet } from '../../examples/fuxin-street/open-street.ts'
import { pageOf } from '../../examples/fuxin-street/render/page.ts'
import { reportLines } from '../../examples/fuxin-street/render/report.ts'
import { reportOf } from '../../examples/fuxin-street/report.ts'
import { runYear } from '../../examples/fuxin-street/run/year.ts'
import { theWorld } from '../../examples/fuxin-street/world.ts'
import type { Year } from '../../examples/fuxin-street/year.ts'
import { hash } from '../log/chain/hash.ts'
import { keysInMemory } from '../log/forget/keys.ts'

const [data, world, keys] = [dataOf(committedData), theWorld(), keysInMemory()]
const folder = mkdtempSync(join(tmpdir(), 'street-forgotten-'))
const handles: Database.Database[] = []
afterAll(() => {
  for (const each of handles) each.close()
  rmSync(folder, { recursive: true })
})

const wordsOf = personalFields({
  texts: ['text', 'reason', 'ground', 'where', 'note'],
  people: ['actor', 'by', 'subject', 'member'],
})

/** What people wrote. A roll says its reasons in words of the rules; the journal keeps commands whole. */
const personal: PersonalTexts = (event, stream) => {
  if (stream?.startsWith('basis/')) return []
  if (stream !== 'street/journal') return withOwner(event, stream)
  const { command } = event as { readonly command?: Json }
  return command === undefined
    ? []
    : withOwner(command).map((each) => ({ ...each, path: ['command', ...each.path] }))
}

/** Whoever looks into a shop says whose pledge it is by the id of the pledge alone: the host knows. */
function withOwner(event: Json, stream?: string): ReturnType<PersonalTexts> {
  const [, owner] = /^agreement-(m-\d+)/.exec(String(at(event, ['pledge']))) ?? []
  const texts = wordsOf(event, stream)
  return owner ? texts.map((each) => ({ ...each, people: [...each.people, owner] })) : texts
}

async function storeAt(name: string): Promise<EventLog> {
  const db = new Database(join(folder, name))
  handles.push(db)
  return unwrap(await sqliteLog(db, { organisation: 'fuxin-street', synchronous: 'normal' }))
}

const sealed = (stored: EventLog) => forgettable(chainedLog(stored, { hash }), { personal, keys })
const yearOn = (log: EventLog) => runYear(data, world, civilDate('2027-02-28'), log)

const stored = await storeAt('street.db')
const before = await yearOn(sealed(stored))
const head = await headOf(stored, { hash })
const words = await wordsIn(sealed(stored))

/** Whom to forget. Who filled in a form about b-05 stands nowhere: m-697, of that branch, may have. */
const people = {
  'm-685': 'the secretary of b-05, who raised the objection that was upheld',
  'm-002': 'a leader in charge, of the working committee',
  'm-025': 'a cadre who was not competent, about whom the committee gave a reason',
  'm-753': 'a shopkeeper with an agreement',
  'm-697': 'a member who may have filled in a form',
}
for (const person of Object.keys(people)) keys.forget(person)
const after = await yearOn(sealed(stored))

describe('the street’s year under seal', () => {
  it('is the year as anybody reads it', () => {
    const golden = new URL('golden/fuxin-street/json.txt', import.meta.url)
    const text = `${JSON.stringify(reportOf(before), null, 2)}\n`
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })

  it('stands in its file without anybody’s words', () => {
    expect(words.size).toBeGreaterThan(20)
    expect(inTheOpen('street.db')).toEqual([])
  })
})

describe('the street’s year in which five were forgotten', () => {
  it('has lost their words, those about them, and nothing else', () => {
    expect(after.isDone).toBe(true)
    expect(lost(wholeOf(before), wholeOf(after))).toEqual([
      // what the shopkeeper signed and said, where it hung, and what was found in the shop
      'pledges agreement-m-753: 按十条标准诚信经营',
      'pledges agreement-m-753: 商铺墙上',
      'pledges agreement-m-753: 社区',
      'pledges agreement-m-753: 十条标准已落实',
      'pledges agreement-m-753: 检查符合9条',
      // what is said where something was decided about them, or by them
      'appraisals secretaries/m-685: 签到册属实，奉献日已开展',
      'appraisals secretaries/m-685: 同意',
      'appraisals leaders/m-002: 同意',
      'appraisals cadres/m-025: 同意',
      'appraisals cadres/m-025: 先离岗培训，下半年再行考核',
      'appraisals in-service/m-001: 同意',
      'appraisals self-employed/m-753: 同意',
      // the objection that was upheld
      'objections street-2026/branches/b-05: 十月党员奉献日已开展，有签到册为证',
    ])
  })

  it('has every star, place, total and measure, those of the forgotten too', () => {
    expect(after.graded).toEqual(before.graded)
    const [first, second] = [reportOf(before), reportOf(after)]
    const { objections: _, ...evaluate } = second.evaluate
    expect(first.evaluate).toMatchObject(evaluate)
    expect(second.score).toEqual(first.score)
    expect(second.fulfil).toEqual(first.fulfil)
    expect(second.commit).toEqual(first.commit)
    expect(second.evaluate.effects).toEqual(first.evaluate.effects)
    expect(second.apply.money).toEqual(first.apply.money)
    expect(second.apply.states).toEqual({ 'carried-out': 284, declined: 1 })
  })

  it('can be told in both languages', () => {
    for (const lang of ['en', 'zh'] as const) {
      const text = reportLines(reportOf(after), pageOf(lang, world)).join('\n')
      expect(text).toContain('[forgotten]')
      expect(text).toContain('m-685')
    }
  })

  it('has the chain that it had', async () => {
    expect(await verifyLog(stored, { hash, head })).toEqual({ ok: true, value: head })
  })

  it('is exported and imported, and goes on there', async () => {
    const copy = await storeAt('copy.db')
    const { version: batches } = head ?? { version: 0 }
    expect(await importLog(copy, exportLog(stored))).toMatchObject({ ok: true, value: { batches } })
    expect(await verifyLog(copy, { hash, head })).toEqual({ ok: true, value: head })
    expect(inTheOpen('copy.db')).toEqual([])
    const again = await yearOn(sealed(copy))
    expect(reportOf(again)).toEqual(reportOf(after))

    // Nothing follows a second time, though the copy has no checkpoints.
    const book = openStreet(sealed(copy), data, world)
    expect((await book.settle()).followed).toEqual([])
    const proposal = data.agreements.find(({ type }) => type === 'propose')
    const anew = { to: 'pledge', ...proposal, at: '2027-03-01T09:00+08:00', due: '2027-11-30' }
    const by = (member: string) => ({ actor: member, by: member, pledge: `agreement-${member}-2` })
    const kept = await book.execute({ ...anew, ...by('m-754'), id: 'pc-0901' })
    expect(kept).toMatchObject({ ok: true })
    const refused = await book.execute({ ...anew, ...by('m-753'), id: 'pc-0902' })
    expect(refused).toMatchObject({ refusals: [{ code: 'person-forgotten', subject: 'm-753' }] })
  })
})

/** All states of a year, by their room. */
function wholeOf(year: Year): Readonly<Record<string, ReadonlyMap<string, unknown>>> {
  const { units, members, pledges, records, cycles, appraisals, notices, objections } = year
  return { units, members, pledges, records, cycles, appraisals, notices, objections }
}

/** What is forgotten and was not, each once; anything else that differs fails. */
function lost(one: ReturnType<typeof wholeOf>, other: ReturnType<typeof wholeOf>) {
  const found = new Set<string>()
  const walk = (was: unknown, is: unknown, place: string): void => {
    if (is === '[forgotten]' && typeof was === 'string') found.add(`${place}: ${was}`)
    else if (typeof was !== 'object' || was === null) expect(is, place).toBe(was)
    else {
      const [parts, now] = [Object.entries(was), Object.entries(is ?? {})]
      expect(now.map(([name]) => name)).toEqual(parts.map(([name]) => name))
      for (const [at, [, part]] of parts.entries()) walk(part, now[at]?.[1], place)
    }
  }
  for (const [room, states] of Object.entries(one)) {
    expect([...(other[room]?.keys() ?? [])]).toEqual([...states.keys()])
    for (const [id, state] of states) walk(state, other[room]?.get(id), `${room} ${id}`)
  }
  return [...found]
}

/** Everything that is personal, as long as there are keys. */
async function wordsIn(log: EventLog): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  let page = await log.readAll({ limit: 1000 })
  for (;;) {
    for (const { data: event, stream } of page.events) {
      for (const { path } of personal(event, stream)) found.add(String(at(event, path)))
    }
    if (page.atEnd) return found
    page = await log.readAll({ limit: 1000, ...(page.next && { after: page.next }) })
  }
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((part, step) => Reflect.get(Object(part), step), value)
}

/** Which words stand in a file, or in what SQLite keeps beside it, as texts of their own. */
function inTheOpen(name: string): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(name))
  const bytes = Buffer.concat(files.map((file) => readFileSync(join(folder, file))))
  return [...words].filter((text) => bytes.includes(JSON.stringify(text)))
}
