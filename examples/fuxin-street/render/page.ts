import { en, gradeNamesOf, inWords, type Refusal, type Titles, zh } from 'pledgebook'
import type { PopulationName } from '../rules/rulebooks.ts'
import type { World } from '../world.ts'
import { english, names } from './names.ts'

/** What every stage is written with. */
export interface Page {
  readonly lang: 'en' | 'zh'
  /** One of two: in English, in Chinese. */
  readonly say: (en: string, zh: string) => string
  /** A title in the language of the page. */
  readonly title: (titles: Titles | undefined, otherwise: string) => string
  /** The title of a kind, post or category of the organisation. */
  readonly named: (list: 'unitKinds' | 'posts' | 'categories', name: string) => string
  /** What a code is called. */
  readonly name: (code: string) => string
  /** What a grade and a clause are called in the rules of a population. */
  readonly grade: (population: string, grade: string | null) => string
  readonly clause: (population: string, clause: string) => string
  /** What people wrote: as it is, or its English. */
  readonly said: (text: string) => string
  /** Several things in one line. */
  readonly list: (entries: readonly string[]) => string
  readonly refusal: (refusal: Refusal) => string
}

/** A page in one language. Titles come from the rules and from the data. */
export function pageOf(lang: 'en' | 'zh', world: World): Page {
  const say = (inEnglish: string, inChinese: string) => (lang === 'zh' ? inChinese : inEnglish)
  const title: Page['title'] = (titles, otherwise) =>
    titles && Object.hasOwn(titles, lang) ? (titles[lang] ?? otherwise) : otherwise
  const rulesOf = (population: string) => world.rulesOf(population as PopulationName)
  return {
    ...{ lang, say, title },
    named: (list, name) =>
      title(world.organisation[list].find((each) => each.name === name)?.title, name),
    name: (code) => (Object.hasOwn(names, code) ? say(...(names[code] ?? [code, code])) : code),
    grade: (population, grade) => {
      if (grade === null) return say('not graded', '不评定')
      const names = gradeNamesOf(rulesOf(population).rulebook.grading)
      return title(names.find((each) => each.grade === grade)?.title, grade)
    },
    clause: (population, clause) => {
      const found = rulesOf(population).clauses.find((each) => each.clause === clause)
      return title(found?.title, clause)
    },
    said: (text) => (lang === 'en' ? (english.get(text) ?? text) : text),
    list: (entries) => (entries.length > 0 ? entries.join(say(', ', '、')) : say('none', '无')),
    refusal: (refusal) => inWords(refusal, (lang === 'zh' ? zh : en).refusals),
  }
}

/** A heading with its lines, and an empty line before it; nothing where there are none. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

/** Entries two columns in. */
export function items(entries: readonly string[]): readonly string[] {
  return entries.map((entry) => `  ${entry}`)
}

/** A sum in yuan, from fen. */
export function yuan(minor: number): string {
  const [sign, fen] = minor < 0 ? ['-', -minor] : ['', minor]
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return fen % 100 === 0 ? sign + whole : `${sign}${whole}.${String(fen % 100).padStart(2, '0')}`
}
