export type { EventLog } from '../log/index.ts'
