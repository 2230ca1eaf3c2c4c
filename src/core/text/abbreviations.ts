// Words that keep their full stop, and what may follow one at the start of a sentence.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Kept with their dot when written with a capital: “Gen. Sadiqi”, “Sept. 6”, “Acme Inc.” */
export const CAPITAL_ABBREVIATIONS = list(
  'mr mrs ms dr prof gen lt col maj capt sgt cpl cmdr adm brig sen rep gov rev hon pres supt messrs mme mlle fr st jr sr ' +
    'inc corp co ltd llc plc bros dept est vol fig mt ft ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'ph md ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mont neb nev okla ore pa tenn ' +
    'tex va vt wash wis wyo',
)

/** Kept with their dot however they are written: “vs. Dunmore”. */
export const LOWER_ABBREVIATIONS = list('vs etc al approx no nos')

/** After these the text goes on, whatever stands next: a title is followed by a name, never by a new sentence. */
export const TITLE_ABBREVIATIONS = list(
  'mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. sgt. cpl. cmdr. adm. brig. sen. rep. gov. rev. hon. pres. supt. ' +
    'messrs. mme. mlle. fr. st. mt. ft. no. nos. vs. fig. vol. dept.',
)

/** Words that, with a capital after an abbreviation, begin a sentence: “… of Acme Inc. The company …” */
export const SENTENCE_STARTERS = list(
  'the a an in on at by for from to of with as if but and or so yet when while after before since until although though ' +
    'because despite during under over he she it they we i you his her its their our my this that these those there here ' +
    'who what where why how which not no one some many most more all both each several such then now later meanwhile ' +
    'however also instead still about among according police officials',
)
