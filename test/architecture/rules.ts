import { posix } from 'node:path'
import { roomOf, whyNot } from './house.ts'
import type { Import, Module } from './read-module.ts'

/** The one place that may know each package. */
const thirdPartyDoors: readonly { package: RegExp; home: RegExp }[] = [
  { package: /^immer$/, home: /^src\/foundation\/evolve\.ts$/ },
  { package: /^zod(\/mini)?$/, home: /^src\/schema\// },
  { package: /^yaml$/, home: /^src\/schema\/parse-yaml\.ts$/ },
]

const longestFile = 350
// A list of names, not an idea: it grows with the rooms.
const frontDoor = 'src/index.ts'
const longestFunction = 70

/** Imports that go up, sideways, beside a door, or to nothing that exists. */
export function brokenStoreys(modules: readonly Module[]): string[] {
  const known = new Set(modules.map((module) => module.path))
  const homeless = modules
    .filter((module) => roomOf(module.path) === undefined)
    .map((module) => `${module.path} is in no room of the house`)
  return [...homeless, ...eachImport(modules, (module, named) => storeyFault(module, named, known))]
}

function storeyFault(module: Module, named: Import, known: ReadonlySet<string>) {
  if (!isRelative(named)) return undefined
  if (!named.specifier.endsWith('.ts')) return `${named.specifier} does not carry .ts`
  const target = resolve(module, named)
  if (!known.has(target)) return `${named.specifier} leads to no file of src`
  const reason = whyNot(module.path, target)
  return reason && `${named.specifier}: ${reason}`
}

/** Packages used outside the one place that may know them. */
export function strayPackages(modules: readonly Module[]): string[] {
  return eachImport(modules, (module, named) => {
    if (isRelative(named)) return undefined
    const door = thirdPartyDoors.find((candidate) => candidate.package.test(named.specifier))
    if (!door) return `${named.specifier} is no package that src may know`
    if (!door.home.test(module.path)) return `${named.specifier} belongs elsewhere: ${door.home}`
    // importing zod by name brings all its locales into the bundle
    if (named.specifier === 'zod' && named.byName)
      return 'zod is imported as a namespace, not by name'
    return undefined
  })
}

/** Circles of imports, those of types included; each is named once. */
export function cycles(modules: readonly Module[]): string[] {
  const targets = new Map(modules.map((module) => [module.path, targetsOf(module)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) found.push([...trail.slice(seenAt), path].join(' → '))
    if (seenAt >= 0 || done.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}

/** Files and functions too long to read in one go, and doors that export whatever there is. */
export function shapeFaults(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => [
    ...(module.lines > longestFile && module.path !== frontDoor
      ? [`${module.path} has ${module.lines} lines`]
      : []),
    ...module.functions
      .filter((each) => each.lines > longestFunction)
      .map((each) => `${module.path}:${each.line} ${each.name} has ${each.lines} lines`),
    ...module.starExports.map((line) => `${module.path}:${line} exports *`),
  ])
}

function eachImport(
  modules: readonly Module[],
  fault: (module: Module, named: Import) => string | undefined,
): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((named) => {
      const found = fault(module, named)
      return found === undefined ? [] : [`${module.path}:${named.line} ${found}`]
    }),
  )
}

function targetsOf(module: Module): string[] {
  return module.imports.filter(isRelative).map((named) => resolve(module, named))
}

function resolve(module: Module, named: Import): string {
  return posix.join(posix.dirname(module.path), named.specifier)
}

function isRelative(named: Import): boolean {
  return named.specifier.startsWith('.')
}
