/** The most facts that one reckoning of one subject takes: what the proof of exactness rests on. */
export const factLimit = 100_000
