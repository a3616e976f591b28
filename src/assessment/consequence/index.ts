export { proposeMeasures } from './propose-measures.ts'
