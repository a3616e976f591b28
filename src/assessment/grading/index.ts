export { compileGrading, type Grader, type GradingCode } from './compile-grading.ts'
