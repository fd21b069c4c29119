import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ImportSummary } from '#api/imports/import-report';
import { isOlderThanKnown, register, type RegisterCommands, type RegisterImport } from '#domain/register';
import type { ReadFile, RegisterEvents, RegisterKind } from '#domain/register.events';
import { CommandExecutor, commandRequest, type Receipt } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { CommandContext } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** Rejected rows that the log keeps. */
const MAX_LOGGED_ROWS = 1_000;

/** An import that may run. */
export interface AllowedImport {
  readonly started: RegisterCommands['FinishRegisterImport']['started'];
  /** Whether the file is older than the last one, so that it may only add schools. */
  readonly isOlder: boolean;
  /** Whether its start was recorded. It is not for a file that was imported before: only what that changes is. */
  readonly isRecorded: boolean;
  /** Number of events in the log before its start. */
  readonly version: number;
}

/** Records the imports of each register. */
@Injectable()
export class RegisterLog {
  constructor(
    private readonly streams: StreamReader,
    private readonly executor: CommandExecutor,
  ) {}

  /** Rejects with `Refused` for a file that is older or much shorter than the last one, unless it is confirmed. */
  async start(kind: RegisterKind, file: ReadFile, confirmed: boolean, context: CommandContext): Promise<AllowedImport> {
    const importId = randomUUID();
    const started = { importId, file, confirmed };
    const { isOlder } = await this.compareAge(kind, file.extractedOn);
    const { recorded, version } = await this.send(kind, 'StartRegisterImport', { ...started, register: kind }, context);
    return { started, isOlder, isRecorded: recorded > 0, version: version - recorded };
  }

  /** Whether a newer extract was imported, and the number of events by which that is known. */
  async compareAge(
    kind: RegisterKind,
    extractedOn: IsoDay | null,
  ): Promise<{ readonly isOlder: boolean; readonly version: number }> {
    const { state, version } = await this.streams.find(register, kind);
    return { isOlder: isOlderThanKnown(state, extractedOn), version };
  }

  /** Records how many rows have been processed, which also shows that the import still runs. */
  async reportProgress(kind: RegisterKind, importId: string, done: number, context: CommandContext): Promise<void> {
    await this.send(kind, 'ReportRegisterImportProgress', { importId, done }, context);
  }

  /** The imports that have started and not ended. */
  async findOpenImports(kind: RegisterKind): Promise<readonly RegisterImport[]> {
    const { state } = await this.streams.find(register, kind);
    return state?.imports.filter(({ status }) => status === 'started') ?? [];
  }

  async finish(
    kind: RegisterKind,
    started: RegisterCommands['FinishRegisterImport']['started'],
    { registered, changed, unchanged, skipped, rejectedCount, rejected }: ImportSummary,
    context: CommandContext,
  ): Promise<void> {
    const finished = {
      importId: started.importId,
      counts: { registered, changed, unchanged, skipped, rejected: rejectedCount },
      rejected: rejected.slice(0, MAX_LOGGED_ROWS).map(({ line, column, reason }) => ({ line, column, reason })),
    };
    await this.send(kind, 'FinishRegisterImport', { started, finished }, context);
  }

  async interrupt(kind: RegisterKind, importId: string, context: CommandContext): Promise<void> {
    await this.send(kind, 'InterruptRegisterImport', { importId }, context);
  }

  /**
   * Records that a file is being downloaded, and returns what the server said of the last one. Null if this process or another one has begun the download of
   * this interval.
   */
  async startDownload(
    kind: RegisterKind,
    started: RegisterEvents['RegisterDownloadStarted'],
    context: CommandContext,
  ): Promise<{ readonly etag: string | null; readonly lastModified: string | null } | null> {
    const { recorded } = await this.send(kind, 'StartRegisterDownload', { ...started, register: kind }, context);
    if (recorded === 0) return null;
    const { state } = await this.streams.find(register, kind);
    const { etag = null, lastModified = null } = state?.download ?? {};
    return { etag, lastModified };
  }

  async endDownload(
    kind: RegisterKind,
    ended: RegisterEvents['RegisterDownloadEnded'],
    context: CommandContext,
  ): Promise<void> {
    await this.send(kind, 'EndRegisterDownload', ended, context);
  }

  private async send<Name extends keyof RegisterCommands>(
    kind: RegisterKind,
    name: Name,
    data: RegisterCommands[Name],
    context: CommandContext,
  ): Promise<Receipt> {
    const ownCommand = { ...context, commandId: randomUUID() };
    return this.executor.execute(commandRequest(register, name, kind, data as never, ownCommand));
  }
}
