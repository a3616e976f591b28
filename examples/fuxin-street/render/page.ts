import type { Titles } from 'pledgebook'
import type { World } from '../world.ts'

/** What every stage is written with. */
export interface Page {
  readonly lang: 'en' | 'zh'
  /** One of two: in English, in Chinese. */
  readonly say: (en: string, zh: string) => string
  /** A title in the language of the page. */
  readonly title: (titles: Titles | undefined, otherwise: string) => string
  /** The title of a kind, post or category of the organisation. */
  readonly named: (list: 'unitKinds' | 'posts' | 'categories', name: string) => string
  /** Several things in one line. */
  readonly list: (entries: readonly string[]) => string
}

/** A page in one language. Titles come from the rules and from the data. */
export function pageOf(lang: 'en' | 'zh', world: World): Page {
  const say = (en: string, zh: string) => (lang === 'zh' ? zh : en)
  const title: Page['title'] = (titles, otherwise) =>
    titles && Object.hasOwn(titles, lang) ? (titles[lang] ?? otherwise) : otherwise
  return {
    ...{ lang, say, title },
    named: (list, name) =>
      title(world.organisation[list].find((each) => each.name === name)?.title, name),
    list: (entries) => (entries.length > 0 ? entries.join(say(', ', '、')) : say('none', '无')),
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
