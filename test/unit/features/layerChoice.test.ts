import { describe, expect, test } from 'vitest'
import {
  addChoice,
  giveWay,
  type LayerChoice,
  readChoice,
  resolveChoices,
} from '../../../src/core/features/layerChoice.ts'
import { LAYERS, LAYERS_AT_FIRST, type Layer } from '../../../src/core/features/layers.ts'
import { layersOfPreset, PRESETS } from '../../../src/core/features/presets.ts'

const base = { shown: true, layers: LAYERS_AT_FIRST, preset: null }
const on = (choices: readonly LayerChoice[]) => {
  const { layers } = resolveChoices(choices, base)
  return LAYERS.filter((layer) => layers[layer])
}

describe('choices over each other', () => {
  test('without any, what the settings say', () => expect(resolveChoices([], base)).toEqual(base))

  test('the nearer one wins, layer by layer', () => {
    const view = resolveChoices([{ layers: { person: false, date: true } }, { layers: { person: true } }], base)
    expect(view.layers.person).toBe(true)
    expect(view.layers.date).toBe(true)
    expect(view.layers.money).toBe(false)
  })

  test('a preset decides about all layers farther away, and none nearer', () => {
    expect(on([{ layers: { date: true } }, { preset: 'sources' }])).toEqual(['source', 'cue', 'uncertain'])
    expect(on([{ preset: 'sources' }, { layers: { date: true } }])).toEqual(['date', 'source', 'cue', 'uncertain'])
  })

  test('a preset is named until a layer is switched', () => {
    expect(resolveChoices([{ preset: 'names' }], base).preset).toBe('names')
    expect(resolveChoices([{ preset: 'names', layers: { person: true } }], base).preset).toBe('names')
    expect(resolveChoices([{ preset: 'names', layers: { person: false } }], base).preset).toBeNull()
    expect(resolveChoices([{ preset: 'names' }, { preset: 'quotes' }], base).preset).toBe('quotes')
  })

  test('hidden marks stay hidden until they are shown', () => {
    expect(resolveChoices([{ shown: false }, { layers: { date: true } }], base).shown).toBe(false)
    expect(resolveChoices([{ shown: false }, { shown: true }], base).shown).toBe(true)
  })
})

describe('one choice after another', () => {
  test.each<[string, LayerChoice, LayerChoice, LayerChoice]>([
    [
      'switches add up',
      { layers: { date: true } },
      { layers: { money: true } },
      { layers: { date: true, money: true } },
    ],
    [
      'a preset forgets the switches before it',
      { layers: { date: true } },
      { preset: 'names' },
      { preset: 'names', layers: {} },
    ],
    [
      'a switch leaves the preset',
      { preset: 'names' },
      { layers: { cue: true } },
      { preset: 'names', layers: { cue: true } },
    ],
    ['hiding leaves all', { preset: 'names' }, { shown: false }, { preset: 'names', shown: false }],
  ])('%s', (_, before, change, after) => expect(addChoice(before, change)).toEqual(after))

  test.each<[string, LayerChoice, LayerChoice, LayerChoice | null]>([
    [
      'what is switched farther away is no longer decided nearer',
      { layers: { date: true } },
      { layers: { date: false } },
      null,
    ],
    [
      'other layers stay',
      { layers: { date: true, cue: false } },
      { layers: { date: false } },
      { layers: { cue: false } },
    ],
    [
      'a nearer preset takes the switch over',
      { preset: 'names' },
      { layers: { cue: true } },
      { preset: 'names', layers: { cue: true } },
    ],
    ['a farther preset clears it', { preset: 'names', layers: { cue: true } }, { preset: 'quotes' }, null],
    ['showing farther away shows', { shown: false }, { shown: true }, null],
    [
      'hidden here stays hidden while a layer is switched elsewhere',
      { shown: false },
      { layers: { cue: true } },
      { shown: false },
    ],
  ])('%s', (_, nearer, change, left) => expect(giveWay(nearer, change)).toEqual(left))

  test('whatever stood nearer, a farther choice is seen', () => {
    const nearers: LayerChoice[] = [{}, { shown: false }, { preset: 'sources' }, { layers: { date: false } }]
    const changes: LayerChoice[] = [
      { layers: { date: true }, shown: true },
      { preset: 'everything', shown: true },
    ]
    for (const nearer of nearers) {
      for (const change of changes) {
        const view = resolveChoices([addChoice({}, change), giveWay(nearer, change) ?? {}], base)
        expect([view.shown, view.layers.date]).toEqual([true, true])
      }
    }
  })
})

test.each<[unknown, LayerChoice]>([
  [undefined, {}],
  ['names', {}],
  [{ shown: 'no', preset: 'loud', layers: { person: 1, nobody: true } }, {}],
  [
    { shown: false, preset: 'names', layers: { date: true, nobody: true } },
    { shown: false, preset: 'names', layers: { date: true } },
  ],
])('of what was stored, what is a choice: %j', (stored, choice) => expect(readChoice(stored)).toEqual(choice))

describe('presets', () => {
  const shownBy = (preset: (typeof PRESETS)[number]) => LAYERS.filter((layer) => layersOfPreset(preset)[layer])
  const quotes: Layer[] = ['directQuote', 'mixedQuote', 'indirectQuote']

  test('each shows something of its own', () => {
    expect(new Set(PRESETS.map((preset) => shownBy(preset).join())).size).toBe(PRESETS.length)
  })

  test('quotes has no names, names has no quotes, everything has all', () => {
    expect(shownBy('quotes')).toEqual([...quotes, 'source', 'cue', 'uncertain'])
    expect(shownBy('names')).not.toEqual(expect.arrayContaining(['source']))
    expect(shownBy('everything')).toEqual([...LAYERS])
  })
})
