// What a name's own words say of its type, where a model only knows its neighbours: “Stonemark Capital” is a company, and
// so is “Stonemark” beside it.
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { headType, PLACE_OPENERS } from './headWords.ts'
import type { NamedMention } from './index.ts'

/** Types a head word overrules. A head says little against MISC: “Clean River Society Award” ends in another. */
const OVERRULED: ReadonlySet<EntityType> = new Set(['PERSON', 'PLACE', 'NORP', 'PRODUCT'])

/** Below this score the words of a name are believed rather than the model. */
const DOUBTFUL = 0.6
/** From here on a person is one, though the surname be a Hill or a Bridge. */
const SURE = 0.8
/** Newspapers are named so and little else is: “The Calderbrook Lantern”. */
const PRESS = new Set(
  'gazette herald tribune chronicle courier ledger lantern sentinel examiner inquirer argus advertiser bugle'.split(
    ' ',
  ),
)
/** Last words of names of no person, though they begin like one: “the Mara Voss Show”. */
const NO_SURNAMES = new Set(
  'show award awards prize medal podcast trophy act festival championship championships'.split(' '),
)

/** Gives names the types their own words tell, and short names the type of the long name they open. */
export function typeByForm({ tokens }: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const headed = mentions.map((mention) => {
    const type = typeOfWords(tokens.lower, mention)
    return type && type !== mention.type ? { ...mention, type } : mention
  })
  const organisations = new Set<string>()
  const surnames = new Set<string>()
  for (const { type, first, last } of headed) {
    if (last - first < 2) continue
    if (type === 'ORG') organisations.add(tokens.lower[first]!)
    else if (type === 'PERSON') for (let i = first; i < last; i++) surnames.add(tokens.lower[i]!)
  }
  return headed.map((mention) => {
    const word = tokens.lower[mention.first]!
    const short = mention.last - mention.first === 1 && mention.type === 'PERSON'
    return short && organisations.has(word) && !surnames.has(word) ? { ...mention, type: 'ORG' } : mention
  })
}

const REALM = /^(?:republic|kingdom|emirate|sultanate|commonwealth)$/
const OF_REALMS =
  /^(?:the|people|'s|’s|people's|people’s|islamic|democratic|federal|federative|united|arab|socialist|bolivarian|plurinational|co|-|operative)$/

/** Nothing but “People’s”, “Islamic” and the like before a Republic or Kingdom “of …”. */
function isRealm(lower: readonly string[], first: number, last: number): boolean {
  let at = first
  while (at < last && OF_REALMS.test(lower[at]!)) at++
  return at + 2 < last && REALM.test(lower[at]!) && lower[at + 1] === 'of'
}

function typeOfWords(lower: readonly string[], { type, first, last, score }: NamedMention): EntityType | null {
  if (last - first < 2) return null
  // “Chen Ji-Sun” is no paper
  if (lower[last - 2] === '-') return null
  const head = lower[last - 1]!.replace(/\.$/u, '')
  if (type === 'MISC' || type === 'NORP' || type === 'FACILITY') return PRESS.has(head) ? 'ORG' : null
  if (!OVERRULED.has(type) && type !== 'ORG') return null
  // “the People’s Republic of Karavan”
  if (type === 'ORG' && score < SURE && isRealm(lower, first, last)) return 'PLACE'
  if (headType(head) === 'ORG') return 'ORG'
  // “the River Orne broke its banks”
  if (last - first === 2 && PLACE_OPENERS.has(lower[first]!) && headType(head) === null) return 'PLACE'
  // “off Kestrel Point”: a body may be called after a place, but hardly where the model doubts it
  if (type === 'ORG') return score < DOUBTFUL && headType(head) === 'PLACE' ? 'PLACE' : null
  if (type !== 'PERSON') return null
  if (NO_SURNAMES.has(head)) return 'MISC'
  // “Alexandra Hill said”: a surname too, where the model is sure
  if (score >= SURE) return null
  const known = headType(head)
  return known === 'PLACE' || known === 'FACILITY' ? known : null
}
