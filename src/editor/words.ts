// The words for what the core names by a key: types, kinds, stances, layers.
import { l10n } from 'vscode'
import type { Doubt } from '../core/features/doubt.ts'
import type { Layer } from '../core/features/layers.ts'
import type { Sureness } from '../core/features/quoteCard.ts'
import type { EntityType, Modality, Quote, QuoteKind, Sourcing, Stance } from '../core/model.ts'

/** “person”, as it stands behind a name in a card. */
export function wordForType(type: EntityType): string {
  const words: Record<EntityType, string> = {
    PERSON: l10n.t('person'),
    ORG: l10n.t('organisation'),
    PLACE: l10n.t('place'),
    FACILITY: l10n.t('building or site'),
    NORP: l10n.t('group or nationality'),
    DATE: l10n.t('date'),
    MONEY: l10n.t('sum of money'),
    PRODUCT: l10n.t('product'),
    EVENT: l10n.t('event'),
    MISC: l10n.t('other name'),
  }
  return words[type]
}

/** “People”, as it heads a list. */
export function headingForType(type: EntityType): string {
  const words: Record<EntityType, string> = {
    PERSON: l10n.t('People'),
    ORG: l10n.t('Organisations'),
    PLACE: l10n.t('Places'),
    FACILITY: l10n.t('Buildings and sites'),
    NORP: l10n.t('Groups and nationalities'),
    DATE: l10n.t('Dates'),
    MONEY: l10n.t('Money'),
    PRODUCT: l10n.t('Products'),
    EVENT: l10n.t('Events'),
    MISC: l10n.t('Other names'),
  }
  return words[type]
}

export function wordForKind(kind: QuoteKind): string {
  const words: Record<QuoteKind, string> = {
    direct: l10n.t('Direct quote'),
    mixed: l10n.t('Partly quoted'),
    indirect: l10n.t('Reported speech'),
  }
  return words[kind]
}

/** “direct quote”, within a line. */
export function wordForKindInLine(kind: QuoteKind): string {
  const words: Record<QuoteKind, string> = {
    direct: l10n.t('direct quote'),
    mixed: l10n.t('partly quoted'),
    indirect: l10n.t('reported speech'),
  }
  return words[kind]
}

export function wordForStance(stance: Stance): string {
  const words: Record<Stance, string> = {
    said: l10n.t('states'),
    claimed: l10n.t('claims'),
    denied: l10n.t('denies'),
    refused: l10n.t('refuses'),
    conceded: l10n.t('concedes'),
    asked: l10n.t('asks'),
    demanded: l10n.t('demands'),
    promised: l10n.t('promises'),
    warned: l10n.t('warns'),
    predicted: l10n.t('predicts'),
    praised: l10n.t('praises'),
    criticised: l10n.t('criticises'),
    thought: l10n.t('thinks'),
  }
  return words[stance]
}

/** Whether it was said; null where it plainly was. */
export function wordForModality(modality: Modality): string | null {
  const words: Record<Modality, string | null> = {
    actual: null,
    negated: l10n.t('not said'),
    future: l10n.t('still to be said'),
    conditional: l10n.t('said only under a condition'),
    questioned: l10n.t('asked whether it was said'),
  }
  return words[modality]
}

/** How it was said, in a word; where it was not plainly said, that. */
export function wordForSaying({ modality, stance }: Pick<Quote, 'modality' | 'stance'>): string {
  return wordForModality(modality) ?? wordForStance(stance)
}

/** What is in doubt, as it stands in a list. */
export function wordForDoubt(doubt: Doubt): string {
  return doubt === 'speaker' ? l10n.t('speaker uncertain') : l10n.t('uncertain whether this is said')
}

/** Who stands behind a quote whose source is no name; null where that needs no word. */
export function wordForSourcing(sourcing: Sourcing): string | null {
  const words: Record<Sourcing, string | null> = {
    named: null,
    role: l10n.t('known by role only'),
    collective: l10n.t('a group speaks'),
    anonymous: l10n.t('anonymous source'),
    document: l10n.t('from a document'),
    unsourced: l10n.t('no source given'),
  }
  return words[sourcing]
}

export function wordForSureness(sure: Sureness): string {
  const words: Record<Sureness, string> = { high: l10n.t('high'), fair: l10n.t('fair'), low: l10n.t('low') }
  return words[sure]
}

export function wordForLayer(layer: Layer): string {
  const words: Record<Layer, string> = {
    person: l10n.t('People'),
    organisation: l10n.t('Organisations'),
    place: l10n.t('Places'),
    group: l10n.t('Groups and nationalities'),
    date: l10n.t('Dates'),
    money: l10n.t('Money'),
    product: l10n.t('Products'),
    event: l10n.t('Events'),
    other: l10n.t('Other names'),
    directQuote: l10n.t('Direct quotes'),
    mixedQuote: l10n.t('Partly quoted speech'),
    indirectQuote: l10n.t('Reported speech'),
    source: l10n.t('Sources'),
    cue: l10n.t('Cue words'),
    uncertain: l10n.t('Uncertain quotes'),
  }
  return words[layer]
}

/** How a layer is marked, as a legend. */
export function wordForMarkOf(layer: Layer): string {
  const words: Record<Layer, string> = {
    person: l10n.t('solid underline'),
    organisation: l10n.t('double underline'),
    place: l10n.t('dotted underline'),
    group: l10n.t('dashed underline'),
    date: l10n.t('thin grey underline'),
    money: l10n.t('thin double grey underline'),
    product: l10n.t('thin dashed grey underline'),
    event: l10n.t('thin dotted grey underline'),
    other: l10n.t('thin wavy grey underline'),
    directQuote: l10n.t('background'),
    mixedQuote: l10n.t('light background, stronger on the quoted words'),
    indirectQuote: l10n.t('thin dotted line below'),
    source: l10n.t('bold'),
    cue: l10n.t('italic'),
    uncertain: l10n.t('paler, with a dashed line and a question mark at the cursor'),
  }
  return words[layer]
}
