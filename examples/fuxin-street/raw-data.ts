/** The files of the data folder, as JSON gives them: one list of lines each, and one description. */
export interface RawData {
  readonly street: unknown
  readonly units: unknown
  readonly members: unknown
  readonly agreements: unknown
  readonly records: unknown
  readonly marks: unknown
  readonly forms: unknown
  readonly history: unknown
  readonly opinions: unknown
  readonly objections: unknown
  readonly orders: unknown
}
