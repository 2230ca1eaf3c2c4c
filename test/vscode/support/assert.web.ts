// `node:assert/strict` for the suites in the web worker extension host, which has none: the part of it that they use.
// scripts/bundles.ts puts it in its place.

class AssertionError extends Error {
  override readonly name = 'AssertionError'
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message)
  }
}

type Message = string | Error | undefined

function check(holds: boolean, message: Message, otherwise: () => string, actual?: unknown, expected?: unknown): void {
  if (holds) return
  throw message instanceof Error ? message : new AssertionError(message ?? otherwise(), actual, expected)
}

function show(value: unknown): string {
  return (JSON.stringify(value, null, 1) ?? String(value)).slice(0, 2000)
}

function sameDeep(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false
  if (left instanceof Set || left instanceof Map) return sameDeep([...left], [...(right as Iterable<unknown>)])
  const names = Object.keys(left)
  const has = (name: string): boolean => Object.hasOwn(right, name)
  const at = (object: object, name: string): unknown => (object as Record<string, unknown>)[name]
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => has(name) && sameDeep(at(left, name), at(right, name)))
  )
}

async function failure(action: Promise<unknown> | (() => unknown)): Promise<{ readonly error: unknown } | undefined> {
  try {
    await (typeof action === 'function' ? action() : action)
    return undefined
  } catch (error) {
    return { error }
  }
}

function assert(value: unknown, message?: Message): asserts value {
  check(Boolean(value), message, () => `${show(value)} is not truthy`, value, true)
}

export default Object.assign(assert, {
  ok: assert,
  equal: (actual: unknown, expected: unknown, message?: Message): void =>
    check(Object.is(actual, expected), message, () => `${show(actual)} !== ${show(expected)}`, actual, expected),
  notEqual: (actual: unknown, expected: unknown, message?: Message): void =>
    check(!Object.is(actual, expected), message, () => `${show(actual)} is not wanted`, actual, expected),
  deepEqual: (actual: unknown, expected: unknown, message?: Message): void =>
    check(
      sameDeep(actual, expected),
      message,
      () => `${show(actual)} differs from ${show(expected)}`,
      actual,
      expected,
    ),
  notDeepEqual: (actual: unknown, expected: unknown, message?: Message): void =>
    check(!sameDeep(actual, expected), message, () => `${show(actual)} is not wanted`, actual, expected),
  match: (text: string, pattern: RegExp, message?: Message): void =>
    check(pattern.test(text), message, () => `${show(text)} does not match ${pattern}`, text, pattern),
  doesNotMatch: (text: string, pattern: RegExp, message?: Message): void =>
    check(!pattern.test(text), message, () => `${show(text)} matches ${pattern}`, text, pattern),
  fail: (message?: Message): never => {
    throw message instanceof Error ? message : new AssertionError(message ?? 'Failed', undefined, undefined)
  },
  rejects: async (action: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> => {
    const failed = await failure(action)
    check(failed !== undefined, undefined, () => 'Nothing was rejected')
    check(
      !pattern || pattern.test(String(failed?.error)),
      undefined,
      () => `${failed?.error} does not match ${pattern}`,
    )
  },
  throws: (action: () => unknown, pattern?: RegExp): void => {
    try {
      action()
    } catch (error) {
      check(!pattern || pattern.test(String(error)), undefined, () => `${error} does not match ${pattern}`)
      return
    }
    check(false, undefined, () => 'Nothing was thrown')
  },
})
