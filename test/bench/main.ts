// `npm run bench [-- --corpus DIR]`: how fast names are found, against compromise and wink-nlp on the same articles in one
// run; what loading costs; and that the cost grows with the length of the text and not faster.
import { parseArgs } from 'node:util'
import { makeReaders, openNames, type Reader } from './readers.ts'
import { readArticles, textOfLength } from './texts.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string' }, articles: { type: 'string', default: '60' } } })
const LENGTHS = [1, 4, 16, 64, 256, 1024, 4096]
/** Each reader is warmed up and measured for so long, in milliseconds. */
const WARM = 1000
const MEASURED = 2000

const articles = readArticles(values.corpus).slice(0, Number(values.articles))
const characters = articles.reduce((sum, text) => sum + text.length, 0)

/** The quickest run over the texts once the reader is warm, in milliseconds. */
function measure(reader: Reader, texts: readonly string[]): number {
  const run = (): number => {
    const from = performance.now()
    for (const text of texts) reader.read(text)
    return performance.now() - from
  }
  for (let spent = 0; spent < WARM; ) spent += run()
  let best = Number.POSITIVE_INFINITY
  for (let spent = 0; spent < MEASURED; ) {
    const time = run()
    spent += time
    best = Math.min(best, time)
  }
  return best
}

const megabytesPerSecond = (time: number): number => characters / 1e6 / (time / 1e3)

function compare(title: string, first: Reader, others: readonly Reader[]): void {
  console.log(`\n${title}`)
  const own = measure(first, articles)
  const line = (name: string, time: number) =>
    console.log(
      `  ${name.padEnd(58)} ${megabytesPerSecond(time).toFixed(2).padStart(7)} MB/s  ${(time / own).toFixed(1).padStart(6)} × the time`,
    )
  line(first.name, own)
  for (const other of others) line(other.name, measure(other, articles))
}

console.log(
  `${articles.length} articles, ${(characters / 1e3).toFixed(0)} thousand characters, Node ${process.version}`,
)

const before = process.memoryUsage().arrayBuffers
const loading = performance.now()
openNames()
const loaded = performance.now() - loading
const held = (process.memoryUsage().arrayBuffers - before) / 1e6
console.log(
  `word table and model: ready in ${loaded.toFixed(0)} ms, ${held.toFixed(1)} MB of tables in memory, the files included`,
)

const { newsmark, others, tokens } = makeReaders()
compare('names', newsmark, others)
compare('tokens', tokens[0]!, tokens.slice(1))

console.log('\ncost against length')
const times = LENGTHS.map((kilobytes) => {
  const text = textOfLength(articles, kilobytes * 1024)
  const time = measure(newsmark, [text])
  console.log(
    `  ${String(kilobytes).padStart(5)} KB  ${time.toFixed(1).padStart(8)} ms  ${((time / kilobytes) * 1024).toFixed(0).padStart(6)} ms per MB`,
  )
  return time / kilobytes
})
const growth = times.at(-1)! / Math.min(...times.slice(2, -1))
console.log(`  a character of the longest costs ${growth.toFixed(2)} × one of the cheapest from 16 KB on`)
