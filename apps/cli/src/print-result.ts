/** Prints what a command found: with `--json` one JSON document and nothing else, else lines for people. */
export const printed = (json: boolean | undefined, document: object, lines: readonly string[]): void =>
  console.log(json === true ? JSON.stringify(document, null, 2) : lines.join('\n'));

/** Said with every option `--json`. */
export const AS_JSON = 'print the result as one JSON document';
