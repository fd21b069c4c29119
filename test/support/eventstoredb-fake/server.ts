import { Membership } from '#test/support/eventstoredb-fake/membership';
import { openNode } from '#test/support/eventstoredb-fake/node';
import type { WireDouble, WireDoubleOptions } from '#test/support/eventstoredb-fake/node';
import { NodeLog } from '#test/support/eventstoredb-fake/node-log';

export type { WireDouble, WireDoubleOptions };

/**
 * A **test double** of one EventStoreDB node, spoken to by the real client over a real socket, with all that it holds in memory: for tests only, never
 * a store to offer to anybody. It can be told to misbehave as servers and networks do.
 */
export const startWireDouble = async (options: WireDoubleOptions = {}): Promise<WireDouble> => {
  const node = await openNode({ log: new NodeLog(), membership: new Membership() }, options);
  node.writeSystemEvent();
  return node;
};
