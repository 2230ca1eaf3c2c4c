// Plain data whose parts are made when they are first asked for: an article of a thousand pages is reread many times
// between two looks at all of it.

/** An object with the given properties, each made once; printed, compared and cloned like any other. */
export function lazily<T extends object>(make: { readonly [Key in keyof T]: () => T[Key] }): T {
  const made = {} as T
  for (const key of Object.keys(make) as (keyof T & string)[])
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make[key]()
        Object.defineProperty(made, key, { value, enumerable: true })
        return value
      },
    })
  return made
}
