import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { PersonKeys } from '../../../src/log/index.ts'

/** Keys in memory, AES-256-GCM and HMAC-SHA-256, made when first needed and destroyed by `forget`. */
export function keysInMemory(): PersonKeys & { readonly forget: (person: string) => void } {
  const keys = new Map<string, Buffer | 'destroyed'>()
  const keyOf = (person: string) => {
    const key = keys.get(person) ?? randomBytes(32)
    keys.set(person, key)
    return key === 'destroyed' ? undefined : key
  }
  return {
    seal: (person, text) => {
      const key = keyOf(person)
      if (!key) return undefined
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
    },
    open: (person, sealed) => {
      const key = keyOf(person)
      if (!key) return undefined
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    digest: (person, text) => {
      const key = keyOf(person)
      return key && createHmac('sha256', key).update(text).digest('hex')
    },
    forget: (person) => keys.set(person, 'destroyed'),
  }
}
