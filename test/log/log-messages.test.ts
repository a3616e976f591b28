import { describe, expect, test } from 'vitest'
import { inWords } from '../../src/language/index.ts'
import { type Batch, logMessages, memoryLog } from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

const command = { id: commandId('c-1'), hash: 'h-1', request: { days: 3, by: { member: 'm-1' } } }
const writes = [{ stream: 'pledge/p-1', expected: 0, events: [{ schema: 1, data: 1 }] }]

async function refusals(language: 'en' | 'zh'): Promise<readonly string[]> {
  const log = memoryLog()
  await log.append({ command, writes })
  const other = { ...command, hash: 'h-2', request: { days: 4, by: { member: 'm-2' } } }
  const answers = [
    await log.append({ command: { ...command, id: commandId('c-2') }, writes }),
    await log.append({ command: other, writes }),
    await log.append({ command: { id: other.id, hash: 'h-2' }, writes }),
    await log.append({ command, writes: [{ ...writes[0], stream: 'P/1' }] } as Batch),
    await log.append({} as Batch),
  ]
  return answers.flatMap((answer) =>
    answer.ok ? [] : [inWords(answer.refusals[0], logMessages[language])],
  )
}

describe('logMessages', () => {
  test('have the same codes in both languages', () => {
    expect(Object.keys(logMessages.zh)).toEqual(Object.keys(logMessages.en))
  })

  test('say in English what came and what to do', async () => {
    expect(await refusals('en')).toEqual([
      'The number of events of pledge/p-1 is 1 by now, not 0. Read it again and decide anew.',
      'The command c-1 is there already, with other content: by.member, days. Give the new one an id of its own.',
      'The command c-1 is there already, with other content. Give the new one an id of its own.',
      'The command c-1 cannot be kept: P/1 stands at writes.0.stream. Give the name of a stream, such as pledge/p-1 there.',
      'A command without an id cannot be kept: undefined stands at command.id. Give a command id there.',
    ])
  })

  test('and in Chinese', async () => {
    expect(await refusals('zh')).toEqual([
      'pledge/p-1现有1条事件，而不是0条。请重新读取后再作决定。',
      '命令c-1已经存在，内容不同：by.member、days。请给新命令另取编号。',
      '命令c-1已经存在，内容不同。请给新命令另取编号。',
      '命令c-1不能保存：writes.0.stream处为P/1，应为：the name of a stream, such as pledge/p-1。',
      '命令（无编号）不能保存：command.id处为undefined，应为：a command id。',
    ])
  })
})
