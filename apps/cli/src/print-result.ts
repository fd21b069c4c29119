/** Prints the result of a command: one JSON document with `--json`, otherwise lines of text. */
export const printResult = (json: boolean | undefined, document: object, lines: readonly string[]): void =>
  console.log(json === true ? JSON.stringify(document, null, 2) : lines.join('\n'));

/** Help text of the option `--json`. */
export const JSON_OPTION_HELP = 'print the result as one JSON document';
