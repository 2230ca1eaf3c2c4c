// Cue lemmas whose base and present forms are nouns as often as verbs (the claims, a report): those forms count as
// verbs only after a clear subject.

export const NOUN_VERBS: ReadonlySet<string> = new Set(
  (
    'claim report state comment question call note promise demand appeal request estimate project order fear hope doubt ' +
    'text email message blog post share quote reference talk joke quip point blast slam hail attack press brief detail ' +
    'outline highlight stress signal forecast boast reason challenge protest object counter dispute rule show find read ' +
    'worry praise blame welcome vow pledge push lobby advocate label brand rail answer respond shout cry whisper murmur sigh ' +
    'snap yell laugh chuckle smile nod boom beam scream gasp groan start finish crack tweet remark express command direct ' +
    'regret rebuke guess plead charge release address cite echo shot shoot tease alert caution guarantee threat notice ' +
    'applaud lament vent voice crow chant recall view dream experience feel offer chime sing go think chorus'
  ).split(' '),
)
