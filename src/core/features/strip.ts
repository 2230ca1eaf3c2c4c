// Where in the text something stands, as a strip of plain characters. It says nothing to a screen reader, which can do
// without it: the counts beside it say the same in words.

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇']

/** One character for each stretch of the text, the higher the more. */
export function drawStrip(spread: readonly number[]): string {
  const most = Math.max(0, ...spread)
  return spread.map((count) => BARS[most === 0 ? 0 : Math.ceil((count / most) * (BARS.length - 1))]).join('')
}
