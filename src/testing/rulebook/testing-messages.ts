import type { Messages } from '../../foundation/index.ts'

/** What can be wrong with a case itself, beyond its shape. */
export type TestingCode =
  /** A case answers a place of the rulebook that is not open. */
  | 'choice-not-open'
  /** A case that would hold whatever came. */
  | 'expects-nothing'

const en: Messages<TestingCode> = {
  'choice-not-open': ({ path, actual }) =>
    `The rulebook leaves nothing open at ${path.join('.')}: ${String(actual)} stands there. Take the answer out of the case, or correct its path.`,
  'expects-nothing': ({ subject }) =>
    `The case "${subject}" expects nothing that anybody would look at, so it would always hold. Say under \`expect\` what must come of it: with a \`period\` for one subject, beside each of several \`subjects\`.`,
}

const zh: Messages<TestingCode> = {
  'choice-not-open': ({ path, actual }) =>
    `规则在${path.join('.')}处没有留待选择的内容，现为${String(actual)}。请从用例中删去该选择，或更正其路径。`,
  'expects-nothing': ({ subject }) =>
    `用例“${subject}”没有写可核对的预期结果，怎样都会通过。请在\`expect\`中写明应得的结果：一个对象须写\`period\`，多个对象写在\`subjects\`各自之下。`,
}

/** The sentences for this room's own refusals, in English and in Chinese. */
export const testingMessages: {
  readonly en: Messages<TestingCode>
  readonly zh: Messages<TestingCode>
} = { en, zh }
