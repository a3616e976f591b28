export { gridBranch } from './grid-branch.ts'
export { smallest } from './smallest.ts'
