// The tarball as its readers' tools see it: publint reads package.json, attw resolves the types.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { pack } from './pack.mjs'

const { folder, tarball, files } = pack()
const wanted =
  /^(dist\/.+\.(js|cjs|d\.ts|d\.cts)|etc\/rulebook\.schema\.json|README(\.zh-CN)?\.md|CHANGELOG\.md|LICENSE|package\.json)$/
const strangers = files.map((file) => file.path).filter((path) => !wanted.test(path))
const missing = ['README.md', 'LICENSE', 'CHANGELOG.md'].filter(
  (path) => !files.some((file) => file.path === path),
)
for (const path of strangers) console.error(`${path} should not be in the package`)
for (const path of missing) console.error(`${path} is not in the package`)

const run = (tool, ...args) => spawnSync('npx', [tool, ...args], { stdio: 'inherit' }).status
const linted = run('publint', tarball, '--strict')
const resolved = run('attw', tarball, '--profile', 'node16')
rmSync(folder, { recursive: true })
if (linted !== 0 || resolved !== 0 || strangers.length + missing.length > 0) process.exitCode = 1
