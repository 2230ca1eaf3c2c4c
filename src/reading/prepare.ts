// The reading that both workers do: the engine with its models.
import { openModels } from '../core/models.ts'
import { passageReader } from '../core/revise/readPassage.ts'
import type { Prepare } from './serve.ts'

export const prepare: Prepare = (files) => {
  const { models, problems } = openModels(files)
  return { read: passageReader(models), problems }
}
