// Holds what each door exports, with its types, against the reports in etc: a change of the public words
// is a change of a file that somebody reads. `npm run api -- --update` builds and accepts what is there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

const update = process.argv.includes('--update')
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
const doors = Object.values(exports).flatMap((door) => door.import?.types ?? [])

if (update) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
mkdirSync('etc', { recursive: true })
const changed = doors.filter((types) => !report(types))
const reports = doors.map((types) => `${doorOf(types)}.api.md`)
for (const left of readdirSync('etc').filter(
  (file) => file.endsWith('.api.md') && !reports.includes(file),
)) {
  if (update) rmSync(`etc/${left}`)
  else changed.push(`etc/${left}, the report of no door,`)
}
for (const types of changed) {
  console.error(update ? `${types}: accepted` : `${types} says something else than its report`)
}
if (changed.length > 0 && !update) {
  console.error(
    'What is meant is accepted by `npm run api -- --update`, and goes into CHANGELOG.md.',
  )
  process.exitCode = 1
}

function doorOf(types) {
  return types.replace(/^.*\/|\.d\.ts$/g, '')
}

/** Whether the report of one door is as it was; an update writes the new one. */
function report(types) {
  if (!existsSync(types)) throw new Error(`${types} is not there: npm run build`)
  const configObject = {
    projectFolder: resolve('.'),
    mainEntryPointFilePath: resolve(types),
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: 'ES2022',
          lib: ['ES2022'],
          types: [],
          module: 'ESNext',
          moduleResolution: 'bundler',
          strict: true,
          skipLibCheck: true,
        },
        files: [resolve(types)],
      },
    },
    apiReport: {
      enabled: true,
      reportFileName: `${doorOf(types)}.api.md`,
      reportFolder: resolve('etc'),
      reportTempFolder: resolve('node_modules/.cache/api'),
      includeForgottenExports: false,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } } },
  }
  const extractorConfig = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  })
  const { apiReportChanged } = Extractor.invoke(extractorConfig, {
    localBuild: update,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error'
    },
  })
  return !apiReportChanged
}
