// Words that are never a name by themselves, however they are capitalised: the closed classes and what news puts first
// in a sentence (“Police said …”, “Talks broke down …”).

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

/** Articles, pronouns, prepositions, conjunctions, auxiliaries, question words and the commonest adverbs. */
export const FUNCTION_WORDS = words(`
a an the this that these those each every either neither some any no none all both few many much more most several such
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones who whom whose
which what when where why how whether if unless although though because since while until till before after during as
and or but nor so yet for of in on at by to from with without within into onto upon over under above below between among
amid across through against about around along near beside besides beyond behind despite toward towards off out up down
per via than then thus hence therefore however moreover meanwhile instead otherwise also too even still just only ever
never always often sometimes usually again already soon now here there perhaps maybe indeed rather quite very almost
is are was were be been being am do does did done doing has have had having will would shall should can could may might
must ought not n't 's 're 've 'd 'll 'm s yes no ok okay oh ah hello hi dear please thank thanks sorry well
everyone everybody someone somebody anyone anybody nobody nothing everything something anything another other others
two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion dozens first
second third last next later earlier recently today yesterday tomorrow tonight yet once twice
like unlike according following including regarding concerning given based additionally finally nevertheless
`)

/** Everyday nouns that open sentences of news, mostly plural; their capital says nothing. */
export const OPENING_NOUNS = words(`
police officials talks residents witnesses prosecutors investigators rescuers firefighters doctors nurses teachers
students workers farmers fishermen families parents children women men people voters lawmakers ministers leaders
officers soldiers troops rebels militants fighters protesters protestors demonstrators activists critics opponents
supporters analysts experts economists scientists researchers engineers lawyers judges authorities sources reports
shares stocks oil gas prices sales profits exports imports inflation unemployment growth markets investors traders
companies banks schools hospitals roads trains flights ships boats crews passengers drivers tourists visitors
migrants refugees survivors victims relatives neighbours neighbors villagers locals thousands hundreds tens scores
heavy floods flooding rain fire fires smoke emergency power water work construction negotiations elections polls
government ministry parliament council court president minister mayor governor king queen pope state city town
house senate congress party war peace security health education defence defense justice finance music art
figures data documents records results photos images video videos footage pictures statement statements critics
news update updated breaking exclusive analysis opinion interview photo image file read related advertisement source
share follow subscribe copyright editor editors note correction click watch listen question answer
crime trade travel sport sports business politics world science technology weather life culture money home
convoys crosstalk speak halfway q a chairman chairwoman spokesman spokeswoman secretary director chief professor attorney judge
`)
