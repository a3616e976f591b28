export { differences } from './differences.ts'
export {
  type ExpectedRefusal,
  type Given,
  SpecificationError,
  specification,
  type When,
} from './specification.ts'
