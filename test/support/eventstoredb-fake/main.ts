import { startWireCluster } from '#test/support/eventstoredb-fake/cluster';
import {
  EVERYWHERE,
  type Command,
  type Done,
  type Kind,
  type ProcessOptions,
} from '#test/support/eventstoredb-fake/commands';
import type { Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

/** The double in a process of its own, with options as JSON; it tells whoever forked it where it is, then does what it is told. */
const options = JSON.parse(process.argv[2] ?? '{}') as ProcessOptions;
const double = options.nodes === undefined ? await startWireDouble(options) : await startWireCluster(options);

const targets = (kind: Kind): readonly Misbehaviour[] => {
  if (!('nodes' in double)) return [double.misbehave];
  return EVERYWHERE.includes(kind) ? double.nodes.map((node) => node.misbehave) : [double.leader.misbehave];
};

const perform = async <What extends Kind>({ number, kind, with: parameters }: Command<What>): Promise<Done> => {
  try {
    for (const target of targets(kind)) {
      await (target[kind] as (...words: Parameters<Misbehaviour[What]>) => unknown).apply(target, parameters);
    }
    return { number };
  } catch (error) {
    return { number, failed: String(error) };
  }
};

process.on('message', (command: Command) => void perform(command).then((done) => process.send?.(done)));
// Whoever forked it has ended, perhaps without a word.
process.on('disconnect', () => process.exit());
process.send?.('nodes' in double ? double.seedsUrl : double.url);
