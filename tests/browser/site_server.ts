/** Serves the built site the way any static host does, with faults on request. */

import { readFile } from "node:fs/promises";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
/** Where mkdocs.yml says the site is; the theme compares links with the sitemap. */
const CONFIGURED = "http://127.0.0.1:8000/";

export interface SeenRequest {
  method: string;
  /** The path without the query. */
  path: string;
  headers: IncomingHttpHeaders;
}

export class SiteServer {
  /** Every request that has arrived, by whichever tab, worker or program. */
  readonly requests: SeenRequest[] = [];
  /** Requests for paths that match are answered with 503. */
  broken: RegExp | null = null;
  readonly #root: string;
  readonly #server: Server;
  #port = 0;
  #open = 0;

  private constructor(root: string) {
    this.#root = root;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(root: string): Promise<SiteServer> {
    const site = new SiteServer(root);
    await site.restore();
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Cuts the network: open connections break and new ones are refused. */
  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Serves again at the same origin. */
  async restore(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Waits until everything asked for is answered and, for a while, nothing more is. */
  async quiet(): Promise<void> {
    for (let seen = -1; this.#open > 0 || this.requests.length !== seen;) {
      seen = this.requests.length;
      await sleep(500);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    this.requests.push({ method: request.method ?? "", path, headers: request.headers });
    this.#open += 1;
    response.once("close", () => (this.#open -= 1));
    if (this.broken?.test(path)) {
      response.writeHead(503).end();
      return;
    }
    const file = await this.#read(path);
    const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
    response.writeHead(file ? 200 : 404, { "Content-Type": file ? type : "text/plain" });
    response.end(file ?? "Not found");
  }

  async #read(path: string): Promise<Buffer | string | null> {
    const relative = normalize(path.endsWith("/") ? `${path}index.html` : path);
    try {
      const file = await readFile(join(this.#root, relative));
      if (path !== "/sitemap.xml") return file;
      return file.toString().replaceAll(CONFIGURED, `${this.origin}/`);
    } catch {
      return null;
    }
  }
}
