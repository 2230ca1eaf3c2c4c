// The Courier quoted an officer as saying that …: who says it is not who reports it.

import type { Clause } from './clauses.ts'
import { clauseEnd, reach } from './content/boundaries.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { type Line, spanOf } from './line.ts'
import { SCORES } from './scores.ts'

/** How many words may name the person quoted: cited ⟨an officer of the harbour police⟩ as saying */
const CITED_REACH = 14

/** The Courier ⟨quoted an officer as saying⟩ that two had died: the officer says it, the Courier passes it on. */
export function reportCited(line: Line, { site, subject }: Clause): Draft | null {
  if (site.cue.lemma !== 'quote' && site.cue.lemma !== 'cite') return null
  for (let as = site.to + 1; as < Math.min(line.count, site.to + CITED_REACH); as++) {
    if (line.lower[as] !== 'as' || !/^(?:saying|telling|writing)$/.test(line.lower[as + 1] ?? '')) continue
    const from = /^[,:]$/.test(line.lower[as + 2] ?? '') ? as + 3 : as + 2
    const content = { from, to: clauseEnd(line, from, reach(line, from)) }
    if (content.to <= content.from) return null
    const cue = spanOf(line, site)
    const relay = subject && spanOf(line, subject)
    return draft({
      parts: spansOf(line, [content]),
      source: spanOf(line, { from: site.to, to: as }),
      cue,
      relay,
      stance: 'said',
      quotations: quotationsIn(line, content),
      block: line.block,
      score: SCORES.cited,
      why: [{ reason: 'cue-before', span: cue }, ...(relay ? [{ reason: 'relay' as const, span: relay }] : [])],
    })
  }
  return null
}
