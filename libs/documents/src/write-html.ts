import { letOthersRun } from '#execution/event-loop-turns';
import { DOCUMENT_LANGUAGE, type Block, type Document, type Table } from '#documents/document';

/** The style sheet of every document. It is constant, so that a security policy can allow it by its hash. */
export const DOCUMENT_STYLE = [
  'body{font:1rem/1.5 "Source Sans 3",system-ui,sans-serif;color:#0b0c0c;max-width:46rem;margin:2rem auto;padding:0 1rem}',
  'h1{font-size:2rem;line-height:1.2}h2{font-size:1.4rem;margin-top:2rem}h3{font-size:1.1rem}',
  'table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.5rem 0}',
  'th,td{text-align:left;vertical-align:top;border-bottom:1px solid #b1b4b6;padding:.4rem .6rem .4rem 0}',
  '.notice{border-left:.5rem solid #1d70b8;padding:.2rem 0 .2rem 1rem;font-weight:bold}',
  'footer{margin-top:3rem;border-top:1px solid #b1b4b6;color:#505a5f}p{white-space:pre-line}',
].join('');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const writeTable = ({ caption, columns, rows }: Table): string => {
  const titles = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${titles}</tr></thead>\n<tbody>${body}</tbody></table>`;
};

const writeBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${[...(block.label === null ? [] : [`<strong>${escapeHtml(block.label)}:</strong>`]), escapeHtml(block.text)].join(' ').trimEnd()}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return writeTable(block);
    case 'notice':
      return `<p class="notice">${escapeHtml(block.text)}</p>`;
  }
};

/** Writes a document as one page of HTML without scripts, images or links to other files. */
export const writeHtml = async ({ title, owner, blocks }: Document): Promise<string> => {
  const written: string[] = [];
  for (const block of blocks) {
    written.push(writeBlock(block));
    await letOthersRun();
  }
  return [
    '<!doctype html>',
    `<html lang="${DOCUMENT_LANGUAGE}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>`,
    `<style>${DOCUMENT_STYLE}</style></head>`,
    `<body><main><h1>${escapeHtml(title)}</h1>`,
    ...written,
    `</main><footer><p>${escapeHtml(owner)}</p></footer></body></html>`,
    '',
  ].join('\n');
};
