/** A static host as sites have it, behind a network that can be slow; it notes what it sends. */

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { extname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { TYPES } from "../browser/support/site_server.ts";
import { type Network, newNetwork } from "./network.ts";

/** One answer. Times are those of `Date.now()`. */
export interface Answer {
  path: string;
  status: number;
  asked: number;
  ended: number | null;
  /** When bytes were handed to the network, headers included. */
  sent: { at: number; bytes: number }[];
}

interface Served {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What hosts compress; archives, fonts and unknown files they leave as they are. */
const COMPRESSED = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm", ".xml"]);
const compress = promisify(gzip);

export class Host {
  /** Every answer since `forget`, whoever asked. */
  answers: Answer[] = [];
  network: Network = newNetwork("loopback");
  readonly #find: (path: string) => Buffer | null;
  readonly #compresses: boolean;
  readonly #server: Server;
  readonly #kept = new Map<string, Promise<Served>>();
  readonly #greeted = new WeakSet<Socket>();
  #open = 0;

  private constructor(find: (path: string) => Buffer | null, compresses: boolean) {
    this.#find = find;
    this.#compresses = compresses;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Serves what `find` returns for a path; null is not found. */
  static async start(find: (path: string) => Buffer | null, compresses: boolean): Promise<Host> {
    const host = new Host(find, compresses);
    host.#server.listen(0, "127.0.0.1");
    await once(host.#server, "listening");
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Starts the notes anew. */
  forget(): void {
    this.answers = [];
  }

  /** Waits until all is answered and nothing more is asked for a while. */
  async quiet(ms = 400): Promise<void> {
    const count = () => this.answers.reduce((sum, { sent }) => sum + sent.length + 1, 0);
    for (let seen = -1; this.#open > 0 || count() !== seen;) {
      seen = count();
      await sleep(ms);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const answer: Answer = { path, status: 0, asked: Date.now(), ended: null, sent: [] };
    this.answers.push(answer);
    this.#open += 1;
    response.once("close", () => {
      this.#open -= 1;
      answer.ended = Date.now();
    });
    await this.network.delay(!this.#greeted.has(request.socket));
    this.#greeted.add(request.socket);
    const served = await this.#serve(path);
    const unchanged = request.headers["if-none-match"] === served.headers.ETag;
    answer.status = served.status === 200 && unchanged ? 304 : served.status;
    response.writeHead(answer.status, served.headers);
    await this.#send(response, answer.status === 304 ? Buffer.alloc(0) : served.body, answer);
  }

  async #send(response: ServerResponse, body: Buffer, { sent }: Answer): Promise<void> {
    const { socket } = response;
    let noted = socket?.bytesWritten ?? 0;
    const note = () => {
      const written = socket?.bytesWritten ?? noted;
      if (written > noted) sent.push({ at: Date.now(), bytes: written - noted });
      noted = written;
    };
    const { chunk } = this.network;
    // The reader, or a worker that was ended, may hang up.
    const closed = new Promise<void>((resolve) => response.once("close", resolve));
    const flushed = (write: (done: () => void) => void) =>
      Promise.race([new Promise<void>(write), closed]);
    for (let at = 0; at < body.length && !response.closed; at += chunk) {
      const part = body.subarray(at, at + chunk);
      await this.network.pass(part.length);
      await flushed((done) => void response.write(part, () => done()));
      note();
    }
    await flushed((done) => void response.end(() => done()));
    note();
  }

  #serve(path: string): Promise<Served> {
    const served = this.#kept.get(path) ?? this.#load(path);
    this.#kept.set(path, served);
    return served;
  }

  async #load(path: string): Promise<Served> {
    const found = this.#find(path);
    if (!found) return { status: 404, headers: {}, body: Buffer.from("Not found") };
    const packs = this.#compresses && COMPRESSED.has(extname(path));
    const body = packs ? await compress(found) : found;
    const headers: Record<string, string> = {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": "max-age=600",
      ETag: `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`,
    };
    if (packs) headers["Content-Encoding"] = "gzip";
    return { status: 200, headers, body };
  }
}
