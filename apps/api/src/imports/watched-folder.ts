import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readDayInName } from '#api/imports/day-in-name';
import { FolderFiles, type ClaimedFile } from '#api/imports/folder-files';
import { explainUselessFile } from '#api/imports/import-report';
import { ImportRuns } from '#api/imports/import-runs';
import type { UploadedRegister } from '#api/imports/register-files';
import { OFFICIAL_REGISTERS, type OfficialRegister } from '#domain/register.events';
import { Clock } from '#execution/clock';
import { errorMessage } from '#execution/errors';
import { EventStore } from '#execution/event-store';
import { SYSTEM_ACTOR } from '#hosting/command-senders';
import type { CommandContext } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { londonDay } from '#kernel/time';
import { Log } from '#platform/logging';
import { UnreadableFile } from '#registers/unreadable-file';

/** Injection token: the folder that is watched for register files; null for none. */
export const REGISTER_FOLDER = Symbol('register folder');

const SCAN_INTERVAL_MS = 10_000;

const describeContent = async (path: string): Promise<UploadedRegister> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
};

/**
 * Imports the register files that appear in a folder, once each: `establishments/*.csv`, `inspections/*.csv` and so on. A file is moved to `done` or `refused` in the same
 * folder, with its report. A file that could not be imported for another reason, such as servers that do not answer, is tried again.
 */
@Injectable()
export class WatchedFolder implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly registers: readonly { readonly kind: OfficialRegister; readonly files: FolderFiles }[];
  private timer: NodeJS.Timeout | null = null;
  private scanning: Promise<void> = Promise.resolve();
  /** Files in the wrong place, of which a line in the log has told. */
  private readonly misplaced = new Set<string>();

  constructor(
    @Inject(REGISTER_FOLDER) private readonly folder: string | null,
    private readonly runs: ImportRuns,
    private readonly clock: Clock,
    private readonly log: Log,
    store: EventStore,
  ) {
    const open = (kind: OfficialRegister): FolderFiles => new FolderFiles(join(folder ?? '', kind), store.soleWriter);
    this.registers = folder === null ? [] : OFFICIAL_REGISTERS.map((kind) => ({ kind, files: open(kind) }));
  }

  onApplicationBootstrap(): void {
    if (this.folder !== null) this.timer = setInterval(() => void this.scan(), SCAN_INTERVAL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.scanning;
  }

  /** Looks at the folder once the last look has ended, and imports what has not changed since then. */
  scan(): Promise<void> {
    this.scanning = this.scanning.then(() => this.scanOnce());
    return this.scanning;
  }

  /** In the order of the registers, because the others name schools. */
  private async scanOnce(): Promise<void> {
    await this.warnOfMisplacedFiles();
    for (const { kind, files } of this.registers)
      try {
        for (const file of await files.claim()) await this.importFile(kind, files, file);
      } catch (error) {
        this.log.warn(`Cannot import ${kind} files from ${this.folder}; trying again: ${errorMessage(error)}`);
      }
  }

  /** A file directly in the folder says nothing of what it is a register of. */
  private async warnOfMisplacedFiles(): Promise<void> {
    if (this.folder === null) return;
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(() => []);
    for (const { name } of entries.filter((entry) => entry.isFile() && !this.misplaced.has(entry.name))) {
      this.misplaced.add(name);
      const kinds = OFFICIAL_REGISTERS.join(', ');
      this.log.warn(
        `${name} is not imported, because it lies directly in ${this.folder}. Move it to one of: ${kinds}.`,
      );
    }
  }

  private async importFile(kind: OfficialRegister, files: FolderFiles, file: ClaimedFile): Promise<void> {
    const context = this.createContext();
    const touching = setInterval(() => void files.touch(file), SCAN_INTERVAL_MS);
    try {
      const source = { file: file.name, extractedOn: readDayInName(file.name) };
      const order = { source, confirmed: false, context };
      const { summary } = await this.runs.run(kind, await describeContent(file.path), order);
      const useless = explainUselessFile(summary);
      await files.settle(file, useless === null ? 'done' : 'refused', context.at, summary);
      if (useless !== null) this.log.warn(`${file.name} changed nothing: ${useless}`);
    } catch (error) {
      const isRefused = error instanceof UnreadableFile || error instanceof Refused;
      if (isRefused) await files.settle(file, 'refused', context.at, { refused: error.message });
      else await files.release(file);
      this.log.warn(`${file.name} was not imported: ${errorMessage(error)}`);
    } finally {
      clearInterval(touching);
      await rm(`${file.path}.rows`, { force: true });
    }
  }

  private createContext(): CommandContext {
    const at = this.clock.now();
    const commandId = randomUUID();
    const who = { actor: SYSTEM_ACTOR, roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }
}
