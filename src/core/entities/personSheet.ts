// A table with a row for each person a pronoun may stand for, and a last one for nobody: small numbers in columns.
import { COLUMN, PERSON_COLUMNS, type PersonColumn } from './personColumns.ts'

/** The largest number of a cell. */
const MOST = 63

export class PersonSheet {
  static readonly width = PERSON_COLUMNS.length
  readonly cells: Uint8Array

  /** @param candidates how many there are; the row for nobody comes after them */
  constructor(readonly candidates: number) {
    this.cells = new Uint8Array((candidates + 1) * PersonSheet.width)
  }

  /** Notes a number, cut to what a cell can hold; yes is 1. */
  note(row: number, column: PersonColumn, value: number | boolean): void {
    this.cells[row * PersonSheet.width + COLUMN[column]] = Math.max(0, Math.min(MOST, Number(value)))
  }

  at(row: number, column: PersonColumn): number {
    return this.cells[row * PersonSheet.width + COLUMN[column]]!
  }

  /** Notes the same in every row. */
  noteAll(column: PersonColumn, value: number | boolean): void {
    for (let row = 0; row <= this.candidates; row++) this.note(row, column, value)
  }
}

/** A number of words as one of sixteen steps: exact at first, then coarser. */
export function stepOf(words: number): number {
  if (words < 8) return words
  const step = STEPS.findIndex((limit) => words < limit)
  return step < 0 ? 8 + STEPS.length : 8 + step
}

const STEPS = [12, 16, 24, 32, 48, 72, 110]
