/** One request of an .http file, before its variables are replaced. */
export interface HttpFileRequest {
  readonly title: string;
  /** Name by which later requests refer to the response. Null if the request has none. */
  readonly name: string | null;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Path of the file that is the body, relative to the .http file. Null if the body is in the request. */
  readonly bodyFile: string | null;
}

export interface HttpFileVariable {
  readonly variable: string;
  readonly value: string;
}

export type HttpFileStep = HttpFileRequest | HttpFileVariable;

const REQUEST_LINE = /^(GET|POST) (\S+)$/;

const readRequest = (title: string, lines: readonly string[]): HttpFileRequest | null => {
  const start = lines.findIndex((line) => REQUEST_LINE.test(line));
  const [, method = '', url = ''] = REQUEST_LINE.exec(lines[start] ?? '') ?? [];
  if (start < 0) return null;
  const blank = lines.indexOf('', start);
  const head = lines.slice(start + 1, blank < 0 ? undefined : blank);
  const content =
    blank < 0
      ? ''
      : lines
          .slice(blank + 1)
          .join('\n')
          .trim();
  return {
    title,
    method,
    url,
    name: /^# @name (\w+)$/m.exec(lines.slice(0, start).join('\n'))?.[1] ?? null,
    headers: Object.fromEntries(head.map((line) => line.split(': ', 2) as [string, string])),
    body: content.startsWith('< ') ? '' : content,
    bodyFile: content.startsWith('< ') ? content.slice(2) : null,
  };
};

/** Reads the requests and the variables of an .http file in the order of the file, in the form of the REST Client extension. */
export const parseHttpFile = (text: string): HttpFileStep[] =>
  text.split(/^### ?/m).flatMap((section, index) => {
    const [title = '', ...rest] = index === 0 ? ['', ...section.split('\n')] : section.split('\n');
    const variables = rest.flatMap((line) => {
      const [, variable, value] = /^@(\w+) = (.*)$/.exec(line) ?? [];
      return variable === undefined || value === undefined ? [] : [{ variable, value }];
    });
    const request = readRequest(
      title.trim(),
      rest.filter((line) => !line.startsWith('@')),
    );
    return [...(request === null ? [] : [request]), ...variables];
  });
