/**
 * Builds on the first call and hands out the same ever after. Schemas are built so: loading this door
 * builds none, and a bundler drops those that nobody parses with.
 */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
