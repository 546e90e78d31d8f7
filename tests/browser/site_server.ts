/** Serves the built site the way any static host does, with faults on request. */

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
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

export class SiteServer {
  /** Requests for paths that match are answered with 503. */
  broken: RegExp | null = null;
  readonly #root: string;
  readonly #server: Server;

  private constructor(root: string) {
    this.#root = root;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(root: string): Promise<SiteServer> {
    const site = new SiteServer(root);
    await new Promise<void>((resolve) => site.#server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
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
