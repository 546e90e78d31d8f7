/** Stands for every other host: browsers ask it as their proxy, and it answers nobody. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a browser does of its own accord: Chromium's dictionary for the spelling check. */
const ERRANDS = new Set(["redirector.gvt1.com:443"]);

export class Elsewhere {
  /** What was asked for: URLs, and `host:port` where the request was encrypted. */
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? "");
      response.writeHead(403).end();
    });
    this.#server.on("connect", (request, socket) => {
      if (!ERRANDS.has(request.url ?? "")) this.asked.push(request.url ?? "");
      // A plain no: Firefox asks again, ten times, when it hears nothing.
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  }

  static async start(): Promise<Elsewhere> {
    const elsewhere = new Elsewhere();
    await new Promise<void>((resolve) => elsewhere.#server.listen(0, "127.0.0.1", resolve));
    elsewhere.#server.unref();
    return elsewhere;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
