// When two full names of people are names of one person. Uniting two people is the worst mistake a reader can make, so
// what is not clearly the same stays apart.
import type { NameForm } from './nameForm.ts'
import { sameSpelling } from './spelling.ts'

const SHORT_FORMS = new Map(
  `bill:william will:william billy:william bob:robert rob:robert bobby:robert dick:richard rick:richard rich:richard
  jim:james jimmy:james jamie:james joe:joseph joey:joseph mike:michael mick:michael tom:thomas tommy:thomas tony:anthony
  dave:david dan:daniel danny:daniel ed:edward eddie:edward ted:edward ben:benjamin sam:samuel alex:alexander
  nick:nicholas chris:christopher matt:matthew greg:gregory ken:kenneth ron:ronald don:donald tim:timothy steve:stephen
  steven:stephen larry:lawrence jerry:gerald andy:andrew drew:andrew fred:frederick frank:francis hank:henry harry:henry
  jack:john johnny:john jon:jonathan pat:patrick pete:peter phil:philip ray:raymond vince:vincent walt:walter zach:zachary
  liz:elizabeth beth:elizabeth betty:elizabeth kate:katherine kathy:katherine cathy:catherine sue:susan susie:susan
  peggy:margaret meg:margaret maggie:margaret jenny:jennifer jen:jennifer becky:rebecca debbie:deborah deb:deborah
  barb:barbara cindy:cynthia patty:patricia trish:patricia sandy:sandra vicky:victoria christy:christine abby:abigail
  abe:abraham al:albert art:arthur bernie:bernard chuck:charles charlie:charles cliff:clifford doug:douglas gene:eugene
  jeff:jeffrey josh:joshua les:leslie marty:martin nate:nathan russ:russell stan:stanley wes:wesley`
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
)

/** The given name that a short form stands for: “Bill” for “William”; the word itself where it is none. */
export const longForm = (word: string): string => SHORT_FORMS.get(word) ?? word

const PATRONYMIC = /.(?:ovich|evich|ovych|yevich|ovna|evna|ivna|yevna)$/u
const withoutPatronymic = (words: readonly string[]): readonly string[] =>
  words.filter((word, i) => i === 0 || i === words.length - 1 || !PATRONYMIC.test(word))

const isInitial = (word: string): boolean => /^\p{L}\.?$|^(?:\p{L}\.)+$/u.test(word)

/** Whether two first names may belong to one person whose surname agrees: “Bill” and “William”, “M.” and “Mara”. */
export function sameGivenName(one: string, other: string): boolean {
  if (sameSpelling(one, other)) return true
  if (isInitial(one) || isInitial(other)) return one[0] === other[0]
  return longForm(one) === longForm(other)
}

/**
 * Whether two names of two words or more are names of one person.
 *
 * “Idris Cole”, “Idris J. Cole” and “I. Cole” are; “Ahmad Rahimi” and “Ahmad Shah Rahimi” are not: a middle name that
 * only one of them has is how a text tells a son from his father. A second surname (“Lena Ortiz Vega”) is no such sign.
 */
export function samePerson(one: NameForm, other: NameForm): boolean {
  if (one.generation && other.generation && one.generation !== other.generation) return false
  // “Pavel Ivanovich Sedrin” is Pavel Sedrin: a father’s name comes and goes
  const [a, b] = [withoutPatronymic(one.words), withoutPatronymic(other.words)]
  const [short, long] =
    one.words.length === other.words.length ? [one.words, other.words] : a.length <= b.length ? [a, b] : [b, a]
  const bare = long.filter((word, i) => i === 0 || i === long.length - 1 || !isInitial(word))
  const kernel = short.filter((word, i) => i === 0 || i === short.length - 1 || !isInitial(word))
  if (kernel.length === bare.length) {
    if (kernel.every((word, i) => (i === 0 ? sameGivenName(word, bare[0]!) : sameSpelling(word, bare[i]!))))
      return middleInitialsAgree(one.words, other.words)
    // surname first in one place, last in another: “Kim Sun-hee” and “Sun-hee Kim”
    return kernel.length === 2 && kernel[0] === bare[1] && kernel[1] === bare[0]
  }
  if (kernel.length < 2 || kernel.length > bare.length) return false
  // a second surname, a given name after the surname: the shorter name opens the longer one
  if (kernel.every((word, i) => sameSpelling(word, bare[i]!))) return true
  // a given name left out: the shorter name closes the longer one
  return kernel.every((word, i) => word === bare[bare.length - kernel.length + i])
}

function middleInitialsAgree(one: readonly string[], other: readonly string[]): boolean {
  const initials = (words: readonly string[]): string[] => words.slice(1, -1).filter((word) => isInitial(word))
  const [a, b] = [initials(one), initials(other)]
  return a.length === 0 || b.length === 0 || a[0]![0] === b[0]![0]
}
