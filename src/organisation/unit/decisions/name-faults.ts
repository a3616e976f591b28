import { describe, type Refusal, refusal } from '../../../foundation/index.ts'
import { checkText, type Titles, type UnitId } from '../../../vocabulary/index.ts'
import type { NameCode } from '../../refusals.ts'

const longestName = 200
const mostLanguages = 20

/** A name without any language, with a language that is no tag, or with a text nobody can read. */
export function nameFaults(subject: UnitId, name: Titles): readonly Refusal<NameCode>[] {
  const entries = Object.entries(name)
  if (entries.length === 0 || entries.length > mostLanguages) {
    const parts = { path: ['name'], expected: mostLanguages, actual: entries.length }
    return [refusal('name-empty', { subject, ...parts })]
  }
  return entries.flatMap(([language, text]): readonly Refusal<NameCode>[] => {
    const actual = String(describe(language))
    const path = ['name', actual]
    return isTag(language)
      ? checkText(text, { path, subject, longest: longestName })
      : [refusal('language-invalid', { subject, path, expected: 'zh-CN', actual })]
  })
}

/** A language tag such as `en` and `zh-CN`: two or three letters, then parts after hyphens. */
function isTag(text: string): boolean {
  return text.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)
}
