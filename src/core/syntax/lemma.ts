// A rough lemma of an English word: enough to count “said”, “says” and “saying” as one. Wrong lemmas do no harm as long
// as they are the same in training and in reading.

const IRREGULAR = new Map<string, string>()
for (const entry of (
  'say:said,says,saying tell:told think:thought feel:felt write:wrote,written speak:spoke,spoken find:found know:knew,known ' +
  'understand:understood hear:heard swear:swore,sworn hold:held show:shown see:saw,seen make:made give:gave,given ' +
  'take:took,taken go:went,gone,goes begin:began,begun come:came choose:chose,chosen seek:sought teach:taught send:sent ' +
  'get:got,gotten mean:meant leave:left lead:led lie:lied,lying die:died,dying have:has,had do:did,does,done ' +
  'be:is,was,were,are,been,being,am keep:kept bring:brought buy:bought catch:caught fight:fought lose:lost win:won ' +
  'meet:met run:ran sit:sat stand:stood build:built spend:spent pay:paid lay:laid grow:grew,grown throw:threw,thrown ' +
  'draw:drew,drawn fall:fell,fallen rise:rose,risen drive:drove,driven break:broke,broken sell:sold become:became ' +
  'foresee:foresaw,foreseen sing:sang,sung shoot:shot forget:forgot,forgotten admit:admitted refer:referred ' +
  'retell:retold rebut:rebutted add:added,adding quote:quoted,quoting signal:signaled,signaling'
).split(' ')) {
  const [lemma, forms] = entry.split(':')
  for (const form of forms!.split(',')) IRREGULAR.set(form, lemma!)
}

const VOWEL = /[aeiouy]/

/** The lemma of a word in lower case. */
export function lemmaOf(lower: string): string {
  const irregular = IRREGULAR.get(lower)
  if (irregular) return irregular
  const length = lower.length
  if (length < 4) return lower
  if (lower.endsWith('ies') || lower.endsWith('ied')) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('ing') && length > 5) return bare(lower.slice(0, -3))
  if (lower.endsWith('ed')) return bare(lower.slice(0, -2))
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2)
  if (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower)) return lower.slice(0, -1)
  return lower
}

/** “stopp” → “stop”, “argu” → “argue”, “not” → “note”. */
function bare(stem: string): string {
  if (!VOWEL.test(stem)) return stem
  if (/([^aeiousl])\1$/.test(stem)) return stem.slice(0, -1)
  if (
    /(?:[cgsuvz]|[^aeiou][aeiou][^aeiouwxyrn]|[aiou][rn][gs]|[^aeioul]l|[^aeiou][aiu]r)$/.test(stem) &&
    !/ss$/.test(stem)
  )
    return withE(stem)
  return stem
}

/** A silent e is lost before -ed and -ing, yet not after a stressed short vowel of a longer word: “visited”, “opened”. */
const withE = (stem: string): string => (/(?:[aeiou].*[eio][tnrlp])$/.test(stem) ? stem : `${stem}e`)
