import { LeaderElection } from '#postgres/leader-election';

// A process that a test starts, kills and suspends. It takes part in a leader election and prints what it holds, one line per change.
const [url = '', ...assignments] = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

LeaderElection.start(url, assignments, {
  onChange: (held) => print(JSON.stringify([...held].sort())),
  warn: (sentence) => void process.stderr.write(`${sentence}\n`),
});
