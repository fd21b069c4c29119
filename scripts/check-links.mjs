/** A step of the gate: checks that every link between Markdown files leads to a file or folder of the project, and its anchor to a heading. Follows no link to other hosts. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { Lexer, walkTokens } from 'marked';
import { listProjectFiles } from './project-files.mjs';

const isOtherHost = (href) => /^([a-z][a-z\d+.-]*:|\/\/)/i.test(href);

const isMarkdown = (path) => path.endsWith('.md');

/** The words of a heading, without its markup. */
const plainText = ({ tokens, text }) => (tokens === undefined ? (text ?? '') : tokens.map(plainText).join(''));

/** Values of these attributes in a piece of HTML. */
const attributeValues = (html, names) =>
  [...html.matchAll(new RegExp(`\\s(?:${names})="([^"]*)"`, 'g'))].map(([, value]) => value);

/** The anchors and the links of a Markdown text. */
const readMarkdown = (text) => {
  const slugger = new GithubSlugger();
  const [anchors, links] = [new Set(), []];
  walkTokens(new Lexer().lex(text), (token) => {
    if (token.type === 'heading') anchors.add(slugger.slug(plainText(token)));
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
    if (token.type !== 'html') return;
    for (const anchor of attributeValues(token.text, 'id|name')) anchors.add(anchor);
    links.push(...attributeValues(token.text, 'href|src'));
  });
  return { anchors, links };
};

const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const targetPath = (from, path) => {
  if (path === '') return from;
  return (path.startsWith('/') ? path.slice(1) : join(dirname(from), path)).replace(/\/$/, '');
};

/** A sentence for each broken link. `files`: the text by path of all Markdown files, null for any other file. */
export const findBrokenLinks = (files) => {
  const paths = [...files.keys()];
  const documents = new Map(
    paths.filter((path) => files.get(path) !== null).map((path) => [path, readMarkdown(files.get(path))]),
  );
  const exists = (path) => path === '.' || files.has(path) || paths.some((each) => each.startsWith(`${path}/`));
  const broken = (from, href) => {
    const [path, anchor] = href.split('#', 2).map(decode);
    const target = targetPath(from, path.replace(/\?.*$/, ''));
    if (!exists(target)) return `${from}: the link ${href} leads to no file`;
    const document = documents.get(target);
    if (anchor === undefined || anchor === '' || document === undefined || document.anchors.has(anchor)) return null;
    return `${from}: the link ${href} leads to no heading`;
  };
  return [...documents].flatMap(([from, { links }]) =>
    links.filter((href) => !isOtherHost(href)).flatMap((href) => broken(from, href) ?? []),
  );
};

if (import.meta.main) {
  const read = (path) => (isMarkdown(path) ? readFileSync(path, 'utf8') : null);
  const findings = findBrokenLinks(new Map(listProjectFiles().map((path) => [path, read(path)])));
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
