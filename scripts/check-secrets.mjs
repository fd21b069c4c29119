/** A step of the gate: searches all files of the project for passwords, tokens and private keys. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator as recommendedRules } from '@secretlint/secretlint-rule-preset-recommend';
import { listProjectFiles } from './project-files.mjs';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
/** The passwords in the URLs of tests, which no server accepts. */
const TEST_PASSWORDS = { allows: ['/:(hidden|pass|se%20cret)@/'] };

const OPTIONS = {
  noPhysicFilePath: true,
  maskSecrets: true,
  config: {
    rules: [
      {
        id: PRESET,
        rule: recommendedRules,
        options: {},
        rules: [
          { id: '@secretlint/secretlint-rule-basicauth', options: TEST_PASSWORDS },
          { id: '@secretlint/secretlint-rule-database-connection-string', options: TEST_PASSWORDS },
        ],
      },
    ],
  },
};

const isText = (content) => !content.includes('\0');

/** A sentence for each secret in this file. */
export const findSecrets = async (filePath, content) => {
  if (!isText(content)) return [];
  const source = { filePath, content, ext: extname(filePath), contentType: 'text' };
  const { messages } = await lintSource({ source, options: OPTIONS });
  return messages.map(({ loc, message }) => `${filePath}:${loc.start.line}: ${message.replace(/: \*+$/, '')}`);
};

if (import.meta.main) {
  const findings = [];
  for (const file of listProjectFiles()) findings.push(...(await findSecrets(file, readFileSync(file, 'utf8'))));
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) console.error('Remove these secrets from the files, and replace each one where it is used.');
  process.exitCode = findings.length === 0 ? 0 : 1;
}
