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
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { REPORT, REPORT_SCRIPT, reporting } from "../drivers/error_report.ts";

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
/** A slow network on demand: LATE=800 holds each answer back for up to so many milliseconds. */
const LATE = Number(process.env.LATE ?? 0);
/** A page of the site's origin without a script. It names an icon, lest a browser ask for one. */
export const BLANK = "/blank-for-tests/";
const BLANK_PAGE = '<!doctype html><title>Blank</title><link rel="icon" href="data:,">';

export interface SeenRequest {
  method: string;
  /** The path without the query. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** How a file is served otherwise than it should be. */
export interface Fault {
  path: RegExp;
  /** Sent as this type. */
  type?: string;
  /** Only so many bytes are sent, as if that were all. */
  only?: number;
  /** Sent at so many bytes a second, and cut off after so many seconds. */
  drip?: { rate: number; seconds: number };
  /** A script that is sent with this before it. */
  before?: string;
}

export class SiteServer {
  /** Every request that has arrived, by whichever tab, worker or program. */
  readonly requests: SeenRequest[] = [];
  /** Errors that pages have reported, if they were told to. */
  readonly reported: string[] = [];
  /** Requests for paths that match are answered with 503. */
  broken: RegExp | null = null;
  /** Requests for paths that match are answered only then. */
  #held: { path: RegExp; until: Promise<void> } | null = null;
  /** Files that arrive damaged, or not as they should. */
  fault: Fault | null = null;
  /** Returns headers that a host sends with a file, beside or instead of the server's own. */
  headers: (path: string) => Record<string, string> = () => ({});
  /** Markup that the head of every page begins with. */
  head = "";
  /** The folder that is served. */
  root: string;
  readonly #reporting: boolean;
  readonly #server: Server;
  #port = 0;
  #open = 0;

  private constructor(root: string, reporting: boolean) {
    this.root = root;
    this.#reporting = reporting;
    this.#server = createServer((request, response) => void this.#answer(request, response));
    // A browser may use a connection in the very moment in which an idle one is closed.
    this.#server.keepAliveTimeout = 600_000;
  }

  /** @param reporting Whether pages tell the server of their errors. */
  static async start(root: string, reporting = false): Promise<SiteServer> {
    const site = new SiteServer(root, reporting);
    await site.restore();
    return site;
  }

  /**
   * Answers requests for paths that match only when the returned function is called, or the
   * test ends.
   */
  hold(t: TestContext, path: RegExp): () => void {
    let arrive: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (arrive = resolve));
    this.#held = { path, until };
    t.after(() => {
      arrive();
      this.#held = null;
    });
    return arrive;
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
    if (path === REPORT) {
      if (request.method === "POST") this.reported.push(await text(request));
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(REPORT_SCRIPT);
      return;
    }
    if (path === BLANK) {
      response.writeHead(200, { "Content-Type": "text/html" }).end(BLANK_PAGE);
      return;
    }
    this.requests.push({ method: request.method ?? "", path, headers: request.headers });
    this.#open += 1;
    response.once("close", () => (this.#open -= 1));
    if (this.#held?.path.test(path)) await this.#held.until;
    if (LATE) await sleep(Math.random() * LATE);
    if (this.broken?.test(path)) {
      response.writeHead(503).end();
      return;
    }
    const file = await this.#read(path);
    const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
    const fault: Partial<Fault> = this.fault?.path.test(path) ? this.fault : {};
    response.writeHead(file ? 200 : 404, {
      "Content-Type": file ? (fault.type ?? type) : "text/plain",
      // A fault shows at once: nothing comes from a copy that was not asked about.
      "Cache-Control": "no-store",
      ...this.headers(path),
    });
    const whole = Buffer.concat([
      Buffer.from(fault.before ?? ""),
      Buffer.from(file ?? "Not found"),
    ]);
    if (fault.drip) await this.#drip(response, whole, fault.drip);
    else response.end(whole.subarray(0, fault.only ?? whole.length));
  }

  async #drip(
    response: ServerResponse,
    whole: Buffer,
    { rate, seconds }: { rate: number; seconds: number },
  ): Promise<void> {
    for (let sent = 0; sent < rate * seconds; sent += rate) {
      response.write(whole.subarray(sent, sent + rate));
      await sleep(1000);
    }
    response.destroy();
  }

  #page(html: string): string {
    const page = html.replace("<head>", () => `<head>${this.head}`);
    return this.#reporting ? reporting(page) : page;
  }

  async #read(path: string): Promise<Buffer | string | null> {
    const relative = normalize(path.endsWith("/") ? `${path}index.html` : path);
    try {
      const file = await readFile(join(this.root, relative));
      if (relative.endsWith(".html")) return this.#page(file.toString());
      if (path !== "/sitemap.xml") return file;
      return file.toString().replaceAll(CONFIGURED, `${this.origin}/`);
    } catch {
      return null;
    }
  }
}
