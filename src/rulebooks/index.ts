export { gridBranch } from './grid-branch.ts'
