/** What a working process is told when it is started. */
export interface Orders {
  /** Which log, as `openLog` takes it. */
  readonly url: string
  /** On the bare log, or through a book. */
  readonly work: 'log' | 'book'
  /** Its name, from which the ids of its commands follow. */
  readonly worker: string
  /** The number of its first command: the one after the last that it said was kept. */
  readonly from: number
  /** The number of its last one; left out: it goes on until it is killed. */
  readonly to?: number
}
