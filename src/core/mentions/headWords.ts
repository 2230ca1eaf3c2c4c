// The words that tell what a longer name is a name of: a Front is an organisation, a Valley a place, a Bridge a facility.
import type { EntityType } from '../model.ts'

const HEADS: Readonly<Partial<Record<EntityType, string>>> = {
  ORG: `academy administration agency airline airlines airways alliance army assembly associates association authority
    bank board brigade brotherhood bureau cabinet campaign center centre chamber church club coalition co college command
    commission committee company confederation conference congress consortium cooperative corp corporation corps council
    courier court department directorate division embassy enterprise enterprises examiner exchange faculty federation
    fc firm force forces foundation front fund gazette government group guard guild herald holdings inc industries
    initiative inquirer institute institution insurance international journal junta league llc ltd gmbh magazine mail ledger bulletin globe intelligencer
    media mercury lantern bugle herald argus echo advertiser star sun dispatch chronicle tribune sentinel beacon foods ales brewery motors energy electric petroleum pharma pharmaceuticals technologies technology labs software solutions capital financial insurance securities logistics shipping lines line ferries railways records pictures entertainment rovers wanderers athletic ministry mission mosque movement network news newspaper observer office orchestra organisation
    organization panel parliament partners partnership party patrol police post press program programme project
    radio regiment registry review school schools secretariat senate service services society squad standard store stores
    studios syndicate systems taskforce team telegraph television times tribune tribunal trust tv union united
    university watch works workshop plc politburo militia militias treasury legion navy directorate faction`,
  PLACE: `archipelago basin bay beach borough canal canton cape city coast county creek delta desert district emirate
    emirates falls forest gulf heights highlands hill hills island islands isle isles kingdom lake land metropolis mount
    mountain mountains municipality ocean oblast peninsula plain plains plateau prefecture province region republic reef
    ridge river sea shire state states strait straits territory territories town township valley village volcano
    wilderness reserve point crossing neighbourhood neighborhood governorate`,
  FACILITY: `airport arena avenue barracks base boulevard bridge building castle cathedral cemetery checkpoint complex dam
    expressway factory farm field gallery garden gardens hall harbor harbour headquarters highway hospital hotel house
    jail library lighthouse mall market memorial mill mine mosque motorway museum palace park pier plant plaza port
    prison quay railway road roundabout square stadium station street temple terminal theater theatre tower tunnel zoo`,
  EVENT: `championship championships cup derby earthquake election elections expo festival final fair games marathon
    massacre olympics open referendum revolution series summit tour tournament uprising war hurricane cyclone typhoon
    forum`,
  MISC: `accord accords act agreement amendment award awards bill charter code constitution convention covenant
    declaration directive index law pact plan prize protocol resolution statute treaty virus strategy`,
}

const typeOfHead = new Map<string, EntityType>()
for (const [type, list] of Object.entries(HEADS) as [EntityType, string][])
  for (const word of list.split(/\s+/u).filter(Boolean)) if (!typeOfHead.has(word)) typeOfHead.set(word, type)

/** The type a head word (lower case) gives its name, if it gives one. */
export function headType(word: string): EntityType | null {
  return typeOfHead.get(word) ?? null
}

/** Words that take “of …” or “for …” into the name: “Bank of Dunmore”, “Centre for River Studies”. */
export function takesComplement(word: string): boolean {
  const type = headType(word)
  return (type !== null && type !== 'EVENT') || word === 'house' || word === 'university' || word === 'secretariat'
}

/** Words before a name that make it a place: “Lake Orrin”, “Mount Sefton”. */
export const PLACE_OPENERS: ReadonlySet<string> = new Set([
  'lake',
  'mount',
  'cape',
  'fort',
  'port',
  'gulf',
  'river',
  'isle',
])
