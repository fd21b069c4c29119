import { MAX_WRONG_FIELDS, ValidationFailed, type WrongField } from '#api/http/request-errors';

/** Collects the wrong fields of a body until there are more than a response names. Checks stop then, so that a bad body costs little. */
export class WrongFieldList {
  private readonly found: WrongField[] = [];

  get isFull(): boolean {
    return this.found.length > MAX_WRONG_FIELDS;
  }

  /** Drops the field if the list is full. */
  add(path: readonly string[], message: string): void {
    if (!this.isFull) this.found.push({ field: path.join('.'), message });
  }

  throwIfAny(): void {
    if (this.found.length > 0) throw new ValidationFailed(this.found);
  }
}
