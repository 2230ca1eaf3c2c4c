// Readings for other programs and for people: Article in, text out.
export { toCards } from './cards.ts'
export { toJson, toJsonLine } from './json.ts'
export { PLAIN_STYLE, REPORTED, type TextStyle } from './markedLines.ts'
export { type ArticleRecord, toRecord } from './record.ts'
export { toText } from './text.ts'
