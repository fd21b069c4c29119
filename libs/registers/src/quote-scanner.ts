/**
 * Follows the quotes of one record over its lines, in one pass: whether the record ends with a line, or a cell is still open (RFC 4180). Parsing the record
 * again with each of its lines would take the square of its length.
 */
export class QuoteScanner {
  private isOpen = false;

  /** `malformed`: a quote is in the middle of a cell, or is followed by more text. */
  scan(line: string): 'complete' | 'open' | 'malformed' {
    let at = 0;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote === -1) return this.isOpen ? 'open' : 'complete';
      const next = line.charAt(quote + 1);
      if (!this.isOpen) {
        if (quote !== at && line.charAt(quote - 1) !== ',') return 'malformed';
        this.isOpen = true;
        at = quote + 1;
      } else if (next === '"') {
        at = quote + 2;
      } else {
        if (next !== '' && next !== ',') return 'malformed';
        this.isOpen = false;
        at = quote + 2;
      }
    }
  }
}
