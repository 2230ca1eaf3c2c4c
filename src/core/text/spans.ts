// How two spans of a text stand to each other.
import type { Span } from '../model.ts'

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end
