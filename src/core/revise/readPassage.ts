// The stages of the reading over one passage: structure → mentions → quotations → attributions → entities → Article.
import { assembleQuotes } from '../attribution/index.ts'
import { linkEntities } from '../entities/index.ts'
import type { Span } from '../model.ts'
import type { Models } from '../models.ts'
import { findQuotations } from '../quotes/index.ts'
import { readOutline } from '../text/index.ts'
import type { PassageReader } from './passages.ts'

/** Reads passages with trained stages, as far as there are any. */
export const passageReader =
  (models: Models): PassageReader =>
  (passage, place, memory) => {
    const layer = readOutline(passage, place)
    const names = models.findMentions(layer, memory.names)
    const quotations = findQuotations(layer)
    const attributions = models.findAttributions(layer, names, quotations, memory)
    const { mentions, entities } = linkEntities(layer, names, quotations, attributions)
    return {
      text: layer.text,
      blocks: layer.blocks.map(({ kind, start, end, label }) => ({ kind, start, end, ...(label && { label }) })),
      sentences: layer.sentences.map(spanOf),
      mentions,
      entities,
      quotes: assembleQuotes(layer, attributions, mentions, entities),
    }
  }

const spanOf = ({ start, end }: Span): Span => ({ start, end })
