// How much memory the extension host's objects take once nobody needs the rest; known in Node alone.

interface Flags {
  setFlagsFromString(flags: string): void
}

/** Bytes in use after a collection; undefined in a browser, which tells no worker. */
export function usedHeap(): number | undefined {
  const { process } = globalThis as { process?: NodeJS.Process }
  const builtin = process?.getBuiltinModule
  if (!process || !builtin) return undefined
  const v8 = builtin.call(process, 'node:v8') as Flags
  const vm = builtin.call(process, 'node:vm') as { runInNewContext(code: string): unknown }
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
