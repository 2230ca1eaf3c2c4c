// The `newsmark` command. Exit codes: 0 all done, 1 an input or the output failed, 2 wrong use.
import { Command, CommanderError, Option } from 'commander'
import { version } from '../package.json'
import { type AnnotateOptions, annotateCommand, FORMATS } from './cli/annotateCommand.ts'

const EXAMPLES = `
Examples:
  newsmark annotate article.txt                 who said what, and who is named, in the terminal
  newsmark annotate article.txt -f cards        what the article tells of each of them
  newsmark annotate *.txt -f jsonl -o out.jsonl
  pbpaste | newsmark annotate -
  newsmark annotate --jsonl < articles.jsonl > readings.jsonl`

const FORMS = `
Input of --jsonl: one {"id": …, "text": "…"} a line. Output, in the same order, one line each:
  {"id", "mentions": [{start, end, type, kind, entity}], "entities": [{id, name, type, aliases, …}],
   "quotes": [{id, kind, parts, source, cue, speaker, relay, stance, …}]}
Offsets count UTF-16 code units from the start of the text; ends are exclusive.
The format json holds the whole reading with its text; of several inputs, an array.

What cannot be read is named on standard error, and the rest is still done.`

const EXIT_CODES = `
Exit codes: 0 all done, 1 an input or the output failed, 2 wrong use.`

function program(): Command {
  const newsmark = new Command('newsmark')
    .description(
      'Reads news articles as a careful editor does: who is named, what is said, and by whom.\nNothing leaves the machine.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('Try: newsmark --help')
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .exitOverride()
  newsmark
    .command('annotate')
    .description('read articles and write what was found')
    .argument('[files...]', 'UTF-8 text files; - is standard input, and so is no file at all in a pipe')
    .option('--jsonl', 'the inputs hold one {"id", "text"} a line')
    .addOption(
      new Option(
        '-f, --format <format>',
        'text (readable), cards (people and organisations), json or jsonl; jsonl with --jsonl, else text',
      ).choices(FORMATS),
    )
    .option('-o, --output <file>', 'write to a file, which appears when all is written')
    .option('--color', 'colour text and cards even in a pipe')
    .option('--no-color', 'never colour; so does the environment variable NO_COLOR')
    .addHelpText('after', `${EXAMPLES}\n${FORMS}\n${EXIT_CODES}`)
    .action(async (files: string[], options: AnnotateOptions, command: Command) => {
      const none = files.length === 0
      if (none && process.stdin.isTTY)
        command.error('error: name a file to read, or - for standard input', { exitCode: 2 })
      process.exitCode = await annotateCommand(none ? ['-'] : files, options)
    })
  return newsmark
}

program()
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
  })
