import { setImmediate as nextTurn } from 'node:timers/promises';
import { CommandLanes } from '#processing/command-lanes';

describe('CommandLanes', () => {
  let started: string[];
  let ends: Map<string, () => void>;

  beforeEach(() => {
    started = [];
    ends = new Map();
  });

  /** Adds a command that is delivered until `end` is called with its name. */
  const add = (lanes: CommandLanes, stream: string, command: string): void =>
    lanes.add(stream, () => {
      started.push(command);
      return new Promise((resolve) => ends.set(command, resolve));
    });
  const end = async (command: string): Promise<void> => {
    ends.get(command)?.();
    await nextTurn();
  };

  it('deliver the commands for one stream one after another, and those for different streams side by side', async () => {
    const lanes = new CommandLanes(10);
    for (const [stream, command] of [
      ['a', 'a1'],
      ['a', 'a2'],
      ['b', 'b1'],
    ] as const)
      add(lanes, stream, command);
    await nextTurn();
    expect(started).toEqual(['a1', 'b1']);
    await end('a1');
    expect(started).toEqual(['a1', 'b1', 'a2']);
  });

  it('deliver no more commands at a time than they may, in the order in which they were added', async () => {
    const lanes = new CommandLanes(2);
    for (const command of ['1', '2', '3', '4']) add(lanes, `stream-${command}`, command);
    await nextTurn();
    expect(started).toEqual(['1', '2']);
    await end('2');
    expect(started).toEqual(['1', '2', '3']);
    await end('3');
    await end('4');
    add(lanes, 'stream-5', '5');
    await nextTurn();
    expect(started).toEqual(['1', '2', '3', '4', '5']);
  });

  it('tell when there is room, and when they are empty', async () => {
    const lanes = new CommandLanes(10);
    const told: string[] = [];
    for (const command of ['1', '2', '3']) add(lanes, command, command);
    void lanes.waitForRoom(2).then(() => told.push('room'));
    const empty = lanes.waitUntilEmpty().then(() => told.push('empty'));
    await nextTurn();
    await end('1');
    expect(told).toEqual([]);
    await end('2');
    expect(told).toEqual(['room']);
    await end('3');
    await empty;
    expect(told).toEqual(['room', 'empty']);
  });
});
