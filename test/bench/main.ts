// `npm run bench [-- --corpus DIR --models DIR]`: how fast Newsmark reads, against compromise and wink-nlp on the same
// articles in one run; what loading costs; that the cost grows with the length of a text and not faster, whatever its
// shape; and what an edit costs.
import { parseArgs } from 'node:util'
import { measure, measureBeside, milliseconds } from './measure.ts'
import { openAndWeigh } from './models.ts'
import { type Contest, makeContests, wholeReader } from './readers.ts'
import { reportRereading } from './rereading.ts'
import { inOneLine, inTinyLines, readArticles, textOfLength } from './texts.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    articles: { type: 'string', default: '60' },
    models: { type: 'string', default: new URL('../../models/', import.meta.url).pathname },
  },
})
const KILOBYTE = 1024
const LENGTHS = [1, 4, 16, 64, 256, 1024, 4096]

const articles = readArticles(values.corpus).slice(0, Number(values.articles))
const characters = articles.reduce((sum, text) => sum + text.length, 0)
const { models, report } = openAndWeigh(values.models)
const whole = wholeReader(models)
const megabyte = textOfLength(articles, 1024 * KILOBYTE)

console.log(
  `${articles.length} articles, ${(characters / 1e3).toFixed(0)} thousand characters, Node ${process.version}`,
)
console.log(report)
for (const contest of makeContests(models)) compare(contest)

console.log('\nthe whole reading against length')
const times = new Map(LENGTHS.map((kilobytes) => [kilobytes, timeOf(textOfLength(articles, kilobytes * KILOBYTE))]))
for (const [kilobytes, time] of times) printLength(`${kilobytes} KB`, kilobytes, time)
const perCharacter = [...times].map(([kilobytes, time]) => time / kilobytes)
console.log(
  `  a character of the longest costs ${(perCharacter.at(-1)! / Math.min(...perCharacter.slice(2, -1))).toFixed(2)} × one of the cheapest from 16 KB on`,
)

console.log('\nthe whole reading against shape')
printLength('1 MB in one line', 1024, timeOf(inOneLine(megabyte)))
printLength('1 MB in tiny lines', 1024, timeOf(inTinyLines(megabyte)))
printLength('5 MB', 5 * 1024, timeOf(textOfLength(articles, 5 * 1024 * KILOBYTE)))

console.log('\none word put in, and read again')
const longest = articles.reduce((a, b) => (b.length > a.length ? b : a))
reportRereading(`the longest article (${(longest.length / 1e3).toFixed(1)} KB)`, longest, models, timeOf(longest))
const tenKilobytes = textOfLength(articles, 10 * KILOBYTE)
reportRereading('10 KB', tenKilobytes, models, timeOf(tenKilobytes))
reportRereading('1 MB', megabyte, models, times.get(1024)!)
reportRereading('1 MB in one line', inOneLine(megabyte), models, times.get(1024)!)

function timeOf(text: string): number {
  return measure(() => whole.read(text))
}

function printLength(name: string, kilobytes: number, time: number): void {
  console.log(
    `  ${name.padEnd(20)} ${milliseconds(time).padStart(10)}  ${((time / kilobytes) * 1024).toFixed(0).padStart(6)} ms per MB`,
  )
}

function compare({ title, readers }: Contest): void {
  console.log(`\n${title}`)
  const costs = measureBeside(
    readers.map(
      ({ read }) =>
        () =>
          articles.forEach((text) => void read(text)),
    ),
  )
  readers.forEach(({ name }, i) => {
    console.log(
      `  ${name.padEnd(58)} ${(characters / 1e3 / costs[i]!).toFixed(2).padStart(7)} MB/s  ${(costs[i]! / costs[0]!).toFixed(1).padStart(6)} × the time`,
    )
  })
}
