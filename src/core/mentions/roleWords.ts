// Words for what people do. Before a name they are titles (“General Sadiqi”), alone they stand for somebody (“the
// general”); they are never part of the name.

/** Roles of one person, singular. The gendered ones are in `GENDERED_ROLES`. */
const ROLES = `
president vice-president premier minister secretary chancellor governor mayor senator deputy lawmaker legislator
congressman congresswoman councillor councilman councilwoman ambassador envoy diplomat consul commissioner delegate
representative speaker whip leader chief head chairman chairwoman chairperson chair director manager executive
president-elect spokesman spokeswoman spokesperson aide adviser advisor assistant official negotiator mediator
king queen prince princess emir sheikh sultan emperor duke duchess earl baron baroness lord lady crown
general colonel major captain lieutenant sergeant corporal private admiral commodore marshal commander brigadier
officer constable inspector superintendent detective sheriff marine soldier pilot warlord fighter militant
judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel defendant plaintiff witness suspect
bishop archbishop cardinal pope priest pastor reverend vicar rabbi imam ayatollah mullah maulana mufti cleric monk nun
professor doctor dean rector principal teacher lecturer scholar student historian philosopher
physician surgeon nurse midwife scientist researcher engineer architect economist analyst expert consultant
coach striker goalkeeper midfielder defender captain batsman bowler golfer boxer swimmer sprinter athlete player
singer actor actress musician composer conductor pianist dancer comedian filmmaker producer director screenwriter
writer author poet novelist playwright journalist reporter editor correspondent columnist photographer broadcaster
publisher blogger anchor presenter artist painter sculptor designer
farmer fisherman driver baker builder carpenter miner worker trader shopkeeper banker broker accountant businessman
businesswoman entrepreneur founder co-founder owner investor developer activist campaigner organiser organizer
volunteer resident neighbour neighbor villager survivor victim eyewitness refugee veteran candidate challenger
incumbent contender frontrunner opponent rival critic supporter ally nominee appointee successor predecessor
father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece cousin grandfather
grandmother grandson granddaughter fiancé fiancée partner boyfriend girlfriend friend colleague stepfather stepmother
man woman boy girl teenager teen pensioner toddler child translator interpreter clerk treasurer auditor ombudsman
whistleblower regulator guard ranger firefighter paramedic astronaut chef waiter cleaner gardener superintendent
`
/** Short forms that stand before a name only. */
const TITLES = `
mr mrs ms miss mx dr prof sir dame madam madame mme mlle monsieur señor señora gen lt col maj capt sgt cpl pvt adm
cmdr brig rev fr hon sen rep gov pres sec supt insp det dir atty amb comr messrs sra sr frau herr signor signora
haji hajji ustad shri smt datuk tan seri tun pandit sayyid syed
`

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

export const ROLE_NOUNS = words(ROLES)
export const SHORT_TITLES = words(TITLES)
/** What stands around a role without being one: “former vice president”, “acting chief prosecutor”. */
export const ROLE_MODIFIERS = words(`
former ex then acting interim outgoing incoming late deputy vice assistant associate senior junior chief lead top
retired veteran prime foreign interior defence defense finance justice health education home state attorney first
second lady lieutenant brigadier major rear field district supreme grand crown co managing executive honorary
`)

export const FEMALE_ROLES = words(`
mrs ms miss dame madam madame mme mlle señora sra frau signora lady queen princess duchess baroness actress
congresswoman councilwoman chairwoman spokeswoman businesswoman policewoman nun mother daughter sister wife widow aunt
niece grandmother granddaughter fiancée girlfriend stepmother woman girl sportswoman saleswoman heroine smt waitress
`)
export const MALE_ROLES = words(`
mr sir lord king prince duke earl baron emir sultan sheikh monsieur señor herr signor congressman councilman chairman
spokesman businessman policeman fisherman pope priest imam ayatollah mullah father son brother husband widower uncle
nephew grandfather grandson fiancé boyfriend stepfather man boy monk shri sportsman salesman batsman waiter
`)

const COMPOUND =
  /^(?:spokes|chair|business|congress|council|police|fire|fisher|crafts|sales|sports|gun|states|noble|camera|assembly|alder|clergy|country|crew|service|tribes|work|ombuds|bats|hit|lay|mail|post|news|repair|rifle|stunt|weather|watch|front|hench|middle|gentle|horse|patrol|boat|door|anchor|states|midship|oars|air|rescue|defence|defense|law|herds|hunts)(?:wo)?(?:man|person)$/u

/** Whether a word (lower case) names one person by what they are: “engineer”, “spokeswoman”. */
export function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(word) || COMPOUND.test(word)
}

/** Whether a word (lower case, no dot) may open a title: “former”, “Gen”, “mayor”. */
export function isTitleWord(word: string): boolean {
  return SHORT_TITLES.has(word) || ROLE_NOUNS.has(word) || ROLE_MODIFIERS.has(word) || isRoleNoun(word)
}
