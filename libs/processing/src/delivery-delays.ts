/** Why commands cannot be delivered yet. Warns once, however many commands wait and however often they are tried again. */
export class DeliveryDelays {
  private readonly reasons = new Map<object, string>();
  private hasWarned = false;

  constructor(
    private readonly warn: (sentence: string) => void,
    /** Called when `reason` has changed. */
    private readonly onChange: () => void,
  ) {}

  /** Why the command that has waited longest cannot be delivered yet; null if no command waits. */
  get reason(): string | null {
    for (const reason of this.reasons.values()) return reason;
    return null;
  }

  /** `command`: any object that stands for the command. */
  begin(command: object, reason: string): void {
    if (!this.hasWarned) this.warn(`A command of the reactions cannot be delivered yet: ${reason}`);
    this.hasWarned = true;
    this.change(() => void this.reasons.set(command, reason));
  }

  /** `isOver`: the command was delivered, so the next delay is worth another warning. */
  end(command: object, isOver: boolean): void {
    this.change(() => void this.reasons.delete(command));
    if (isOver && this.reasons.size === 0) this.hasWarned = false;
  }

  private change(apply: () => void): void {
    const before = this.reason;
    apply();
    if (this.reason !== before) this.onChange();
  }
}
