import { problemFor } from '#api/http/error-mapping';
import { CommandExecutor, type CommandRequest, type Receipt } from '#execution/command-executor';
import type { Tracing } from '#platform/tracing';

/** Traces every command by its name and the category of its stream, never by the id of the stream. */
export class TracedExecutor extends CommandExecutor {
  constructor(
    private readonly inner: CommandExecutor,
    private readonly tracing: Tracing,
  ) {
    super();
  }

  override async execute(request: CommandRequest): Promise<Receipt> {
    const { decider, command, context, expectedVersion } = request;
    const span = this.tracing.startSpan(`${decider.category} ${command}`, {
      'command.stream': decider.category,
      'command.name': command,
      'correlation.id': context.correlationId,
    });
    try {
      const receipt = await span.run(() => this.inner.execute(request));
      span.setAttributes({ 'command.outcome': receipt.repeated ? 'repeated' : 'accepted' });
      span.end();
      return receipt;
    } catch (error) {
      const { kind, code } = problemFor(error, { ifMatch: expectedVersion !== null });
      span.setAttributes({ 'command.outcome': kind, ...(code === undefined ? {} : { 'command.code': code }) });
      span.end(kind === 'internal');
      throw error;
    }
  }
}
