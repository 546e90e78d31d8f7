/** A network: so many bits a second for all connections together, and a delay. */

import { setTimeout as sleep } from "node:timers/promises";

/** Timers wake late; what they lose may be made up for within this time. */
const BURST_MS = 15;

/** Says when the next bytes may leave, so that the network is never faster than its rate. */
export class TokenBucket {
  readonly #bitsPerMs: number;
  #freeAt = -Infinity;

  constructor(megabits: number) {
    this.#bitsPerMs = megabits * 1000;
  }

  /** Takes `bytes` at the time `now`; returns the time at which they have passed. */
  take(bytes: number, now: number): number {
    const start = Math.max(this.#freeAt, now - BURST_MS);
    this.#freeAt = start + (bytes * 8) / this.#bitsPerMs;
    return this.#freeAt;
  }
}

/** What the network does to a server's answers. */
export interface Network {
  name: NetworkName;
  /** How much is handed on at once. */
  chunk: number;
  /** Waits as long as a question takes to arrive and be answered. */
  delay(opensConnection: boolean): Promise<void>;
  /** Waits until so many bytes have passed. */
  pass(bytes: number): Promise<void>;
}

export const NETWORKS = ["loopback", "50 Mbit/s", "10 Mbit/s"] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** Round trip of a throttled network. */
const LATENCY_MS = 20;

/** A network of that name that nothing has used yet. */
export function newNetwork(name: NetworkName): Network {
  const none = Promise.resolve();
  if (name === "loopback") return { name, chunk: 1 << 18, delay: () => none, pass: () => none };
  const bucket = new TokenBucket(parseInt(name));
  return {
    name,
    // Small enough that answers on several connections share the network evenly.
    chunk: 1 << 14,
    // Opening a connection takes a round trip of its own.
    delay: (opensConnection) => sleep(LATENCY_MS * (opensConnection ? 2 : 1)),
    async pass(bytes) {
      const wait = bucket.take(bytes, performance.now()) - performance.now();
      if (wait > 0) await sleep(wait);
    },
  };
}
