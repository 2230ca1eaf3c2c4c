// The reading that both workers do: the engine with its models.
import { annotate } from '../core/annotate.ts'
import { openModels } from '../core/models.ts'
import type { Prepare } from './serve.ts'

export const prepare: Prepare = (files) => {
  const { models, problems } = openModels(files)
  return { annotate: (text) => annotate(text, models), problems }
}
