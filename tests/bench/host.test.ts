import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Host } from "./host.ts";
import { newNetwork } from "./network.ts";
import { split } from "./traffic.ts";

const SIZE = 250_000;
const FILES = new Map([
  ["/index.html", Buffer.from("<p>page</p>")],
  ["/large.bin", Buffer.alloc(SIZE)],
  ["/program.js", Buffer.alloc(SIZE)],
]);
const find = (path: string) => FILES.get(path) ?? null;
const get = async (host: Host, path: string, headers = {}) => {
  const response = await fetch(host.origin + path, { headers });
  return { response, body: await response.arrayBuffer() };
};

let host: Host;
const starting = Host.start(find, false);
before(async () => {
  host = await starting;
});
// Where no test is wanted, Node does not wait for `before`.
after(async () => (await starting).stop());

test("a file comes with what static hosts send, and not a second time", async () => {
  const { response, body } = await get(host, "/");
  assert.equal(Buffer.from(body).toString(), "<p>page</p>");
  assert.equal(response.headers.get("cache-control"), "max-age=600");
  assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
  const tag = response.headers.get("etag") ?? "";
  const again = await get(host, "/", { "If-None-Match": tag });
  assert.equal(again.response.status, 304);
  assert.equal((await get(host, "/none")).response.status, 404);
});

test("bytes are counted as they leave, headers included", async () => {
  host.forget();
  await get(host, "/large.bin");
  await host.quiet(20);
  const { before } = split(host.answers, Date.now());
  assert.ok(before * 1000 > SIZE && before * 1000 < SIZE + 1000, `${before} kB`);
});

test("connections share a slow network", async () => {
  host.network = newNetwork("10 Mbit/s");
  const start = performance.now();
  await Promise.all([get(host, "/large.bin"), get(host, "/program.js")]);
  // A slow machine may take longer, but none is faster than the network.
  assert.ok(performance.now() - start > 380, "half a megabyte in less than 0.4 s");
  host.network = newNetwork("loopback");
});

test("programs are compressed on request, archives are not", async () => {
  const packing = await Host.start(find, true);
  const program = await get(packing, "/program.js");
  assert.equal(program.response.headers.get("content-encoding"), "gzip");
  assert.equal(program.body.byteLength, SIZE);
  const archive = await get(packing, "/large.bin");
  assert.equal(archive.response.headers.get("content-encoding"), null);
  packing.stop();
});
