import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#kernel/testing/random';

/** Waits for a random time, so that a fault comes at an unforeseen moment or lasts for an unforeseen time. Never use it to wait for a result. */
export const pauseForRandomTime = (random: Random, maxMs: number): Promise<void> => pause(random() * maxMs);
