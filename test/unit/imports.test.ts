// What the extension host loads: compromise and the stages of the reading belong to the worker and the command line.
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Every module a file imports, directly or through others; types are not loaded. What is imported later is no part of it. */
function importsOf(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(join(root, entry), 'utf8')
  for (const [, what = '', from = ''] of text.matchAll(/^(?:import|export) (?!type )([^'"]*?from )?'([^']+)'/gmu)) {
    const onlyTypes = /^\{[^}]*\}/u.test(what) && !/[{,]\s*(?!type )\w/u.test(what)
    const module = from.startsWith('.') ? relative(root, join(root, dirname(entry), from)) : from
    if (onlyTypes || seen.has(module)) continue
    seen.add(module)
    if (from.startsWith('.')) importsOf(module, seen)
  }
  return seen
}

test.each(['src/extension.ts', 'src/extension.browser.ts'])('%s loads what it shows, not what reads', (entry) => {
  expect(readFileSync(join(root, entry), 'utf8')).toContain("import('./awake.ts')")
  const modules = [...importsOf('src/awake.ts', new Set(importsOf(entry)))]
  expect(modules).toContain('src/core/features/lookup.ts')
  expect(modules.filter((module) => !module.startsWith('src/')).sort()).toEqual(
    entry.includes('browser') ? ['vscode'] : ['node:worker_threads', 'vscode'],
  )
  expect(
    modules.filter((module) =>
      /core\/(?!features|findings|model|stepwise|text\/(?:recognise|ownCopy)|quotes\/(?:marks|pairs)|revise\/(?:found|gather|join|lazily|move|unite))/u.test(
        module,
      ),
    ),
  ).toEqual([])
})

test.each(['src/extension.ts', 'src/extension.browser.ts'])('%s loads little before there is an article', (entry) => {
  const modules = [...importsOf(entry)]
  expect(modules).toContain('src/core/text/recognise.ts')
  expect(modules).not.toContain('src/awake.ts')
  expect(modules.filter((module) => /editor\/(?:views|providers|copyDesk|assistants|cards)\//u.test(module))).toEqual(
    [],
  )
  const characters = modules
    .filter((module) => module.startsWith('src/'))
    .reduce((sum, module) => sum + readFileSync(join(root, module), 'utf8').length, 0)
  expect(characters).toBeLessThan(60_000)
})
