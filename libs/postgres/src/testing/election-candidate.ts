import { Leadership } from '#postgres/leader-election';

// A process of its own that a specification starts, kills and lets sleep: it contends for duties and tells what it holds, line by line.
const [url = '', ...names] = process.argv.slice(2);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

Leadership.contend(url, names, {
  changed: (held) => tell(JSON.stringify({ at: Date.now(), held: [...held].sort() })),
  notice: (sentence) => void process.stderr.write(`${sentence}\n`),
});
