// An invented article in which every mark occurs, and what each layer takes with it when it goes.
import type { Layer } from '../../../src/core/features/layers.ts'
import type { Mark } from '../../../src/core/features/marks.ts'

export const everyMark = `Council reopens Tarrow bridge after repairs

TARROW, Sept 6 (Harbor Press) — The bridge over the Lisk is safe again, the county said on Monday.

“The deck is sound,” Mara Velasco, the county engineer, said at a news conference. “We tested every bolt.”

Idris Cole, a former mayor of Tarrow, called the repairs “reckless and late”. Cole said nobody had asked the residents.

The works cost $4 million, the German company Harbor Industries said. Hurricane Odile had damaged the bridge. K-16 jets
flew over the town, a missile, a Kestrel-12, hit it, and Cole won the Tarrow Award.

Mara Velasco met Idris Cole in Tarrow on Monday.

“Who will pay for all this?” “Not us.” “Then who?”

“The town.”

“Never.”

Okono is expected to sign the budget on Friday. The council wants to publish the “lost” letters.

“Nobody asked us,” Cole told the Harbor Courier. Velasco declined to comment on Tuesday.
`

export const MARKS_OF_LAYER: Readonly<Record<Layer, readonly Mark[]>> = {
  person: ['person'],
  organisation: ['organisation'],
  place: ['place'],
  group: ['group'],
  date: ['date'],
  money: ['money'],
  product: ['product'],
  event: ['event'],
  other: ['other'],
  directQuote: ['directQuote', 'uncertainQuote'],
  mixedQuote: ['mixedQuote', 'quotedWords', 'uncertainMixedQuote'],
  indirectQuote: ['indirectQuote', 'uncertainIndirectQuote'],
  source: ['source'],
  cue: ['cue'],
  uncertain: ['uncertainQuote', 'uncertainMixedQuote', 'uncertainIndirectQuote'],
}
