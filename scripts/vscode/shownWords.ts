// Where words stand in the window's editors, and how they look there. An editor shows each line as a row of spans, one for
// every change of style; no-break spaces stand for the spaces.
import type { Page } from 'playwright-core'

/** In the page: the text node that holds the first of the words, and where in it they begin. */
const FIND = `const find = (words) => {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    let at = line.textContent.replaceAll('\\u00a0', ' ').indexOf(words)
    if (at < 0) continue
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (at < node.length) return { node, at }
      at -= node.length
    }
  }
  return null
}`

/** In the page: the box around the first letter of the words. */
const BOX = `const boxOf = (words) => {
  const found = find(words)
  if (!found) return null
  const range = document.createRange()
  range.setStart(found.node, found.at)
  range.setEnd(found.node, found.at + 1)
  return range.getBoundingClientRect()
}`

/** The middle of the left edge of words that stand on one line of the window; null where they do not. */
export function placeOfWords(page: Page, words: string): Promise<{ readonly x: number; readonly y: number } | null> {
  return page.evaluate(`(() => {
    ${FIND}
    ${BOX}
    const box = boxOf(${JSON.stringify(words)})
    return box && { x: box.left, y: box.top + box.height / 2 }
  })()`)
}

/**
 * A CSS property of the span that holds the first of the words, as the browser computes it; null where they are not shown.
 * Of a pseudo-element, which an editor puts beside the words: of the first one from there to the end of the line.
 */
export function styleOfWords(page: Page, words: string, property: string, pseudo = ''): Promise<string | null> {
  return page.evaluate(`(() => {
    ${FIND}
    const found = find(${JSON.stringify(words)})
    if (!found) return null
    const pseudo = ${JSON.stringify(pseudo)}
    let span = found.node.parentElement
    while (pseudo && span.nextElementSibling && getComputedStyle(span, pseudo).content === 'none') {
      span = span.nextElementSibling
    }
    return getComputedStyle(span, pseudo || null).getPropertyValue(${JSON.stringify(property)})
  })()`)
}

/** A CSS property of all that an editor draws behind the first of the words: backgrounds and borders are boxes of their own. */
export function stylesBehindWords(page: Page, words: string, property: string): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    ${FIND}
    ${BOX}
    const box = boxOf(${JSON.stringify(words)})
    if (!box) return []
    const x = box.left + box.width / 2
    const y = box.top + box.height / 2
    const isBehind = ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom
    return [...document.querySelectorAll('.monaco-editor .view-overlays .cdr')]
      .filter((drawn) => isBehind(drawn.getBoundingClientRect()))
      .map((drawn) => getComputedStyle(drawn).getPropertyValue(${JSON.stringify(property)}))
  })()`)
}
