import { compareText } from '../../foundation/index.ts'
import type { LinkedSubject, Links } from './run.ts'

const none: readonly LinkedSubject[] = []

/** The results that a link leads to, in the order of their ids: the order handed in says nothing. */
export function linkedTo(
  { links }: { readonly links: Links },
  name: string,
): readonly LinkedSubject[] {
  const linked = Object.hasOwn(links, name) ? links[name] : undefined
  if (linked === undefined) return none
  return isMany(linked) ? [...linked].sort((a, b) => compareText(a.subject, b.subject)) : [linked]
}

function isMany(linked: Links[string]): linked is readonly LinkedSubject[] {
  return Array.isArray(linked)
}
