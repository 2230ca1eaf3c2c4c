// The manifest, the code, the strings and the README say the same.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COPY_RULES } from '../../src/core/features/copyDesk/index.ts'
import { LAYERS, LAYERS_AT_FIRST } from '../../src/core/features/layers.ts'
import { MARKS } from '../../src/core/features/marks.ts'
import { PRESETS } from '../../src/core/features/presets.ts'
import { STYLES, STYLES_AT_FIRST } from '../../src/core/features/styles.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const manifest = JSON.parse(read('package.json'))
const nls: Record<string, string> = JSON.parse(read('package.nls.json'))
const readme = read('README.md')
const sources = readdirSync(join(import.meta.dirname, '../../src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('src', path)))
const code = sources.join('\n')

interface Command {
  readonly command: string
  readonly title: string
  readonly category?: string
  readonly enablement?: string
}
interface Colour {
  readonly id: string
  readonly description: string
  readonly defaults: Readonly<Record<string, string>>
}
interface Binding {
  readonly command: string
  readonly key: string
  readonly mac: string
  readonly when: string
}
interface Section {
  readonly title: string
  readonly order: number
  readonly properties: Readonly<Record<string, Record<string, unknown>>>
}
const { commands, colors, keybindings, configuration, menus, languages, grammars, views, viewsContainers } =
  manifest.contributes as {
    readonly commands: readonly Command[]
    readonly colors: readonly Colour[]
    readonly keybindings: readonly Binding[]
    readonly configuration: readonly Section[]
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>
    readonly languages: readonly { readonly configuration: string }[]
    readonly grammars: readonly { readonly path: string }[]
    readonly views: Readonly<Record<string, readonly { readonly icon: string }[]>>
    readonly viewsContainers: Readonly<Record<string, readonly { readonly icon: string }[]>>
  }

const settings = Object.assign({}, ...configuration.map(({ properties }) => properties)) as Section['properties']

/** The strings of the manifest that stand for others. */
const references = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key!)

test('every string of the manifest is there, and none is left over', () => {
  expect([...new Set(references)].sort()).toEqual(Object.keys(nls).sort())
})

/** The commands that need no article. */
const ANYWHERE = ['newsmark.showLog', 'newsmark.openSample', 'newsmark.getStarted', 'newsmark.toggleCopyDesk']

describe('commands', () => {
  test('are all in the palette, under names of their own', () => {
    expect(menus.commandPalette ?? []).toEqual([])
    expect(new Set(commands.map(({ title }) => nls[title.slice(1, -1)])).size).toBe(commands.length)
  })

  const inCode = (id: string) => {
    const [, kind, name = ''] = /^newsmark\.(toggle|preset)\.(.+)$/u.exec(id) ?? []
    const names: readonly string[] = kind === 'toggle' ? LAYERS : PRESETS
    return kind ? names.includes(name) : code.includes(`register('${id}'`)
  }

  test.each(commands)('$command', ({ command, title, category, enablement }) => {
    expect(inCode(command)).toBe(true)
    expect(category).toBe('%category%')
    expect(enablement === undefined).toBe(ANYWHERE.includes(command))
    expect(readme).toContain(nls[title.slice(1, -1)])
  })

  test('every layer and preset has one, and every registered command is in the manifest or behind a link', () => {
    const known = new Set([...commands.map(({ command }) => command), 'newsmark.reveal', 'newsmark.openItem'])
    for (const layer of LAYERS) expect(known).toContain(`newsmark.toggle.${layer}`)
    for (const preset of PRESETS) expect(known).toContain(`newsmark.preset.${preset}`)
    for (const [, id] of code.matchAll(/register\('(newsmark\.[^']+)'/gu)) expect(known).toContain(id)
  })

  test('keys and menus call commands that exist, keys only in an article', () => {
    const known = commands.map(({ command }) => command)
    for (const { command, key, mac, when } of keybindings) {
      expect(known).toContain(command)
      expect(when).toMatch(/^editorTextFocus && newsmark\.active(?: && |$)/u)
      expect(key && mac).toBeTruthy()
    }
    for (const { command } of Object.values(menus).flat()) if (command) expect(known).toContain(command)
  })
})

const CLEAR = '#00000000'

/** The contrast of a colour, blended with what is behind it, as WCAG has it. */
function contrast(colour: string, behind: string): number {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const alpha = colour.length > 7 ? Number.parseInt(colour.slice(7), 16) / 255 : 1
  const below = channels(behind)
  const luminance = (rgb: readonly number[]) => {
    const linear = rgb.map((each) =>
      each / 255 <= 0.03928 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!
  }
  const blended = channels(colour).map((each, at) => each * alpha + below[at]! * (1 - alpha))
  const [light = 0, dark = 0] = [luminance(blended), luminance(below)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('colours', () => {
  test.each(colors)('$id', ({ id, description, defaults }) => {
    expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light'])
    expect(readme).toContain(`\`${id}\``)
    expect(nls[description.slice(1, -1)]).toBeTruthy()
  })

  test('of lines stand out from the theme’s background', () => {
    const backgrounds = { dark: '#1f1f1f', light: '#ffffff', highContrast: '#000000', highContrastLight: '#ffffff' }
    const lines = colors.filter(({ id }) => !id.endsWith('Background'))
    const faint = lines.flatMap(({ id, defaults }) =>
      Object.entries(backgrounds).flatMap(([theme, behind]) => {
        const colour = defaults[theme]!
        const ratio = contrast(colour, behind)
        return colour === CLEAR || ratio >= 3 ? [] : [`${id} ${theme} ${ratio.toFixed(2)}`]
      }),
    )
    expect(faint).toEqual([])
  })

  test('of lines are there and full where high contrast has no backgrounds', () => {
    for (const theme of ['highContrast', 'highContrastLight'])
      for (const { id, defaults } of colors)
        if (id.endsWith('Background')) expect([id, defaults[theme]]).toEqual([id, CLEAR])
        else expect([id, defaults[theme]]).toEqual([id, expect.stringMatching(/^#[0-9a-f]{6}$/u)])
  })

  test('are those the marks use', () => {
    // An uncertain mixed quote has the colours of an uncertain one.
    const plain = MARKS.filter((mark) => !/^(?:source|cue|uncertainMixedQuote)$/u.test(mark))
    const lines = plain.filter((mark) => !/^(?:directQuote|mixedQuote|quotedWords|uncertainQuote)$/u.test(mark))
    const backgrounds = plain.filter((mark) => !lines.includes(mark))
    const used = [...lines, ...backgrounds.flatMap((mark) => [`${mark}Background`, `${mark}Border`])]
    expect(colors.map(({ id }) => id).sort()).toEqual(used.map((id) => `newsmark.${id}`).sort())
  })
})

describe('settings', () => {
  test('stand in sections, in an order that was thought of', () => {
    expect(configuration.map(({ order }) => order)).toEqual(configuration.map((_, at) => at + 1))
    for (const { properties } of configuration)
      expect(Object.values(properties).map(({ order }) => order)).toEqual(
        Object.keys(properties).map((_, at) => at + 1),
      )
  })

  test.each(Object.entries(settings))('%s', (id, setting) => {
    const { description = setting.markdownDescription, default: value, scope } = setting
    expect(code).toContain(`'${id.replace('newsmark.', '')}'`)
    expect(readme).toContain(`\`${id}\``)
    expect(nls[String(description).slice(1, -1)]).toBeTruthy()
    expect(value).toBeDefined()
    expect(scope).toBeDefined()
  })

  test('the layers shown at first are those of the code', () => {
    expect(settings['newsmark.layers']?.default).toEqual(LAYERS_AT_FIRST)
  })

  test('styles and presets are those of the code', () => {
    const { 'newsmark.styles': styles, 'newsmark.preset': preset } = settings
    expect(styles?.default).toEqual(STYLES_AT_FIRST)
    for (const { enum: offered, default: style } of Object.values(styles?.properties ?? {})) {
      expect(offered).toEqual(STYLES)
      expect(STYLES).toContain(style)
    }
    expect(preset?.enum).toEqual(['custom', ...PRESETS])
  })
})

describe('what the manifest offers besides', () => {
  const { walkthroughs, languageModelTools } = manifest.contributes as {
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[]
    readonly languageModelTools: readonly { readonly name: string; readonly inputSchema: { readonly type: string } }[]
  }
  interface Step {
    readonly description: string
    readonly media: { readonly svg: string }
    readonly completionEvents: readonly string[]
  }

  test('one walkthrough of four steps, each with a picture in the colours of the theme', () => {
    expect(walkthroughs).toHaveLength(1)
    expect(code).toContain(`newsmark.newsmark#${walkthroughs[0]!.id}`)
    expect(walkthroughs[0]!.steps).toHaveLength(4)
    for (const { media } of walkthroughs[0]!.steps) {
      const picture = read(media.svg)
      expect(picture).toContain('var(--vscode-')
      expect(picture.match(/(?:fill|stroke)="(?!none|var\(--vscode-)[^"]*"/gu)).toBeNull()
    }
  })

  test('the walkthrough calls commands that exist', () => {
    const known = [...commands.map(({ command }) => command), 'newsmark.reveal']
    for (const { description, completionEvents } of walkthroughs[0]!.steps) {
      const links = nls[description.slice(1, -1)]!.matchAll(/\(command:(?:toSide:)?(newsmark\.\w+)\)/gu)
      for (const [, command] of links) expect(known).toContain(command)
      for (const event of completionEvents) {
        const command = /^onCommand:(newsmark\..+)$/u.exec(event)?.[1]
        if (command) expect(known).toContain(command)
      }
    }
  })

  test('every tool is there', () => {
    for (const { name, inputSchema } of languageModelTools) {
      expect(code).toContain(`name: '${name}'`)
      expect(inputSchema.type).toBe('object')
    }
    expect(code.match(/name: 'newsmark_\w+'/gu)).toHaveLength(languageModelTools.length)
  })

  test('every rule of the copy desk has its setting, with every severity', () => {
    const inManifest = Object.keys(settings).filter((id) => id.startsWith('newsmark.copyDesk.'))
    expect(inManifest.sort()).toEqual(['enabled', ...COPY_RULES].map((rule) => `newsmark.copyDesk.${rule}`).sort())
    expect(settings['newsmark.copyDesk.enabled']?.default).toBe(false)
  })
})

test('every string of the code is in the bundle that translators get', () => {
  const used = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/gu)].map(([, words]) => words!.replaceAll("\\'", "'"))
  const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.json'))
  expect(used.length).toBe([...code.matchAll(/l10n\.t\(/gu)].length)
  expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort())
})

describe('German', () => {
  const languages = [
    ['the manifest', 'package.nls.json', 'package.nls.de.json'],
    ['the code', 'l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'],
  ] as const
  /** What is called the same in every language. */
  const NAMES = ['Newsmark']

  describe.each(languages)('the strings of %s', (_, english, german) => {
    const original: Readonly<Record<string, string>> = JSON.parse(read(english))
    const translated: Readonly<Record<string, string>> = JSON.parse(read(german))
    const pairs = Object.entries(original).map(([key, words]) => [key, words, translated[key] ?? ''] as const)

    test('are all there, none is left over', () => {
      expect(Object.keys(translated).sort()).toEqual(Object.keys(original).sort())
    })

    test('are German, and only names stay as they are', () => {
      const missing = pairs.filter(([, words, german]) => german.trim() === '' || (german === words && !isName(words)))
      expect(missing).toEqual([])
    })

    test('have the same gaps, links and numbers of lines', () => {
      for (const [key, words, german] of pairs)
        expect([key, ...fixedParts(german)]).toEqual([key, ...fixedParts(words)])
    })

    test('have German quotation marks, in pairs', () => {
      for (const [, , german] of pairs) {
        expect(german).not.toMatch(/[”"]/u)
        expect(german.match(/„/gu)?.length, german).toBe(german.match(/“/gu)?.length)
      }
    })
  })

  const isName = (words: string) => NAMES.includes(words)
  const fixedParts = (words: string) => (words.match(/\{\d\}|\(command:[^)]*\)|\n|\bnewsmark\.\w+/gu) ?? []).sort()
})

test('the extension needs no trust, no disk, and starts with texts only', () => {
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true })
  expect(manifest.activationEvents).toEqual(['onLanguage:plaintext', 'onLanguage:markdown'])
  expect(manifest.keywords.length).toBeLessThanOrEqual(5)
  expect(manifest.main && manifest.browser).toBeTruthy()
})

test('the files the manifest names are there', () => {
  for (const path of [
    manifest.icon,
    ...languages.map((each) => each.configuration),
    ...grammars.map(({ path }) => path),
    ...[...Object.values(viewsContainers), ...Object.values(views)].flat().map(({ icon }) => icon),
  ]) {
    expect(() => read(path)).not.toThrow()
  }
})
