/** What a thing is called, by language tag: `{ en: 'service', zh: '服务' }`. For people only; nothing depends on it. */
export interface Titles {
  readonly [language: string]: string
}
