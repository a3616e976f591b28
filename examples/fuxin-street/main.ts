import { demo } from './demo.ts'

const { out, error, code } = demo(process.argv.slice(2))
// Whoever reads only the first lines has read enough.
process.stdout.on('error', () => process.exit())
process.stdout.write(out)
process.stderr.write(error)
process.exitCode = code
