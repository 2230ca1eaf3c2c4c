// The files of trained models, by name: what the editor and the command line read, and `openModels` opens.

/** The files of the folder `models`, without their ending `.bin`. */
export const MODEL_FILES = ['words', 'entities', 'syntax', 'attributions'] as const
export type ModelFiles = Readonly<Partial<Record<(typeof MODEL_FILES)[number], ArrayBuffer>>>
