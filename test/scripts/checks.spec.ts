import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

describe('The checks of the gate', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'checks-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs a script on a project with these files. Returns its exit code and what it reported. */
  const runScript = (script: string, files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries({ '.gitignore': '/ignored/\n*.log\n', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts', script)], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, lines: stderr.trim().split('\n') };
  };

  describe('for links', () => {
    it('accept links to files, folders, headings, anchors and other hosts', () => {
      const page = [
        '# Start here',
        '[a file](docs/a.md), [a folder](docs), [a heading](docs/a.md#what-it-is-for), [its own](#start-here)',
        '[an anchor](docs/a.md#named), [root](/docs/a.md), [elsewhere](https://example.org/x#y), ![image](docs/i.svg)',
        '`[code](nowhere.md)`',
      ].join('\n\n');
      const files = { 'README.md': page, 'docs/a.md': '## What *it* is `for`\n\n<a id="named"></a>', 'docs/i.svg': '' };
      expect(runScript('check-links.mjs', files)).toEqual({ status: 0, lines: [''] });
    });

    it('name each link that leads to no file or to no heading', () => {
      const page = '[x](nowhere.md) [y](a.md#nothing) [z](#nothing) ![i](i.png)\n\n[ignored](../ignored/b.md)';
      const files = { 'docs/page.md': page, 'docs/a.md': '# A', 'ignored/b.md': '[bad](bad.md)' };
      expect(runScript('check-links.mjs', files)).toEqual({
        status: 1,
        lines: [
          'docs/page.md: the link nowhere.md leads to no file',
          'docs/page.md: the link a.md#nothing leads to no heading',
          'docs/page.md: the link #nothing leads to no heading',
          'docs/page.md: the link i.png leads to no file',
          'docs/page.md: the link ../ignored/b.md leads to no file',
        ],
      });
    });
  });

  describe('for secrets', () => {
    it('name the file and line of each secret, without the secret', () => {
      const { privateKey } = generateKeyPairSync('rsa', {
        modulusLength: 2_048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      });
      const password = ['t0p', 'secret'].join('-');
      const files = {
        'keys/server.pem': privateKey,
        'settings.txt': `PORT=1\nREAD_MODELS_URL=postgres://anna:${password}@db.example.org/brokerage\n`,
        'debug.log': privateKey,
      };
      const { status, lines } = runScript('check-secrets.mjs', files);
      expect(status).toBe(1);
      expect(lines).toEqual([
        expect.stringMatching(/^keys\/server\.pem:1: found private key/i),
        expect.stringMatching(/^settings\.txt:2: found /),
        'Remove these secrets from the files, and replace each one where it is used.',
      ]);
      expect(lines.join('\n')).not.toContain(password);
    });

    it('accept files without secrets', () => {
      const files = { 'README.md': 'The password is in the vault.', 'image.png': '\0\0' };
      expect(runScript('check-secrets.mjs', files)).toEqual({ status: 0, lines: [''] });
    });
  });
});
