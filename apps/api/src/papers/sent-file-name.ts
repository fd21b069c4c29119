import type { IncomingHttpHeaders } from 'node:http';
import { InvalidHeader } from '#api/http/request-errors';

const ENCODED = /(?:^|;)\s*filename\*\s*=\s*utf-8'[^']*'([^;]+)/i;
const PLAIN = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i;

const HOW = `Send the name of the file as attachment; filename="report.pdf", or with other letters as filename*=UTF-8''r%C3%A9sum%C3%A9.pdf.`;

const decode = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded.trim());
  } catch {
    throw new InvalidHeader('Content-Disposition', HOW);
  }
};

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a header arrive as one character each. Programs such as curl send names in UTF-8; other bytes are those of ISO 8859-1. */
const decodeBytes = (name: string): string => {
  try {
    return UTF_8.decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
};

/** The name of a sent file in `Content-Disposition` (RFC 6266). Throws `InvalidHeader` without one. The name itself is not checked. */
export const readSentFileName = (headers: IncomingHttpHeaders): string => {
  const header = headers['content-disposition'] ?? '';
  const encoded = ENCODED.exec(header)?.[1];
  if (encoded !== undefined) return decode(encoded);
  const [, quoted, bare] = PLAIN.exec(header) ?? [];
  const name = quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '';
  if (name === '') throw new InvalidHeader('Content-Disposition', HOW);
  return decodeBytes(name);
};

/** `Content-Disposition` of a file that is saved and never shown. Browsers read the second form. */
export const describeAttachment = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
