// dependency-cruiser, as second witness for cycles; it passes gladly on nothing, so count.
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../../.dependency-cruiser.cjs'

const { output } = await cruise(
  ['src'],
  { ruleSet: { forbidden: config.forbidden }, ...config.options, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
)
const { violations, totalCruised } = output.summary
for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} → ${to}`)
console.log(`${totalCruised} modules read, ${violations.length} violations`)
const own = output.modules.filter((module) => module.source.startsWith('src/'))
if (own.length < 20 || violations.length > 0) process.exitCode = 1
