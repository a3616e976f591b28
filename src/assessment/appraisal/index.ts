export { compileTallies } from './compile-tallies.ts'
