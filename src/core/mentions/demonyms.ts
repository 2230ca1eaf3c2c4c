// Peoples, faiths and followings: words for groups of people and the adjectives made of them. They are no names of places.
import { lexicon } from './lexicon.ts'

const GROUPS = new Set(
  `muslim christian jewish islamic catholic protestant hindu buddhist sikh sunni shia shiite orthodox evangelical mormon
  jew arab kurd tamil pashtun tajik uzbek hazara berber tuareg roma maori māori inuit aboriginal zulu basque catalan
  french english british irish scottish welsh spanish swiss dutch danish finnish polish turkish swedish norwegian greek
  chinese japanese portuguese lebanese burmese maltese sudanese congolese senegalese vietnamese nepalese taiwanese
  thai iraqi israeli pakistani kuwaiti qatari saudi omani emirati yemeni somali bangladeshi afghan czech slovak kazakh
  briton dane finn pole swede turk scot spaniard frenchman englishman irishman dutchman scotsman welshman serb croat
  hispanic latino asian european african western american soviet communist socialist republican democrat democratic
  islamist jihadist conservative nazi marxist filipino ottoman roman baltic nordic arctic caribbean balkan anglican`
    .split(/\s+/u)
    .filter(Boolean),
)

const SUFFIX = /(?:[^aeiou]ian|[aeiou]nian|[a-z]{3}ese|[a-z]{2}istani)s?$/u
const NOT_GROUPS = new Set(
  'guardian librarian christian politician musician physician historian civilian comedian magician technician custodian pedestrian vegetarian veterinarian median cheese these chinese'.split(
    ' ',
  ),
)
const GIVEN_NAMES = new Set(
  'adrian julian brian ian vivian lillian gillian damian fabian sebastian dorian marian christian'.split(' '),
)

/** Whether a word (lower case) is listed as the name of a group or as the adjective made of it. */
export function isKnownGroup(word: string): boolean {
  const one = word.length > 4 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word
  if (GIVEN_NAMES.has(word)) return false
  return [word, one].some((each) => GROUPS.has(each) || lexicon().names.get(each) === 'demonym')
}

/** The group a word (lower case) names, singular, or null: “Orrians” → “orrian”. */
export function demonymOf(word: string): string | null {
  const one = word.length > 4 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word
  if (GROUPS.has(word) || lexicon().names.get(word) === 'demonym') return word
  if (GROUPS.has(one) || lexicon().names.get(one) === 'demonym') return one
  if (/(?:men|women)$/u.test(word)) return demonymOf(word.replace(/e(?=n$)/u, 'a'))
  if (NOT_GROUPS.has(one) || GIVEN_NAMES.has(one)) return null
  return SUFFIX.test(one) ? one : null
}
