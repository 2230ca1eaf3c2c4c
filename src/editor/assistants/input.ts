// The input of a tool. VS Code checks it against the schema where a model calls; other extensions may hand over anything.

export type Input = Readonly<Record<string, unknown>>

/** Wrong input, in words that say what is right. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput'
}

/** @throws WrongInput when the value is there and no string */
export function textOf(input: Input, key: string): string | undefined {
  const value = input[key]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new WrongInput(`"${key}" must be a string.`)
  return value
}

/** @throws WrongInput when the value is there and none of `choices` */
export function choiceOf<Choice extends string>(
  input: Input,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textOf(input, key)
  if (value === undefined) return undefined
  const choice = choices.find((each) => each.toLowerCase() === value.toLowerCase())
  if (choice === undefined) throw new WrongInput(`"${key}" must be one of ${choices.join(', ')}.`)
  return choice
}

/** @throws WrongInput when the value is there and no whole number from `least` on; a greater one than `most` is `most` */
export function numberOf(input: Input, key: string, least: number, most: number): number | undefined {
  const value = input[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw new WrongInput(`"${key}" must be a whole number from ${least} on.`)
  }
  return Math.min(value, most)
}
