/** Listens on a port of this machine that no page has any business with. */

import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";

export class Trap {
  /** The first bytes that each caller sent, or "" if it only called. */
  readonly calls: string[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((socket) => {
      const call = this.calls.push("") - 1;
      socket.once("data", (bytes) => (this.calls[call] = bytes.toString("latin1")));
      socket.on("error", () => undefined);
      // An answer that would let a reader's program read on.
      socket.end("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\nREACHED");
    });
  }

  static async start(): Promise<Trap> {
    const trap = new Trap();
    await new Promise<void>((resolve) => trap.#server.listen(0, "127.0.0.1", resolve));
    return trap;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
  }
}
