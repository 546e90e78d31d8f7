/** The programs around a WebKitGTK: a display that nobody sees, and its WebDriver. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((program) => program.kill()));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

function start(command: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const stdio = ["ignore", "ignore", "ignore", "pipe"] as const;
  const program = spawn(command, args, { env: { ...process.env, ...env }, stdio: [...stdio] });
  running.add(program);
  program.once("exit", () => running.delete(program));
  return program;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a display on a free number. */
export async function startDisplay(): Promise<{ name: string; program: ChildProcess }> {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const program = start("Xvfb", args, {});
  const soon = { signal: AbortSignal.timeout(60_000) };
  const [number] = (await once(program.stdio[3] as Readable, "data", soon)) as [Buffer];
  return { name: `:${number.toString().trim()}`, program };
}

/** Starts a WebDriver, which serves one browser, and waits until it answers. */
export async function startDriver(
  env: NodeJS.ProcessEnv,
): Promise<{ url: string; program: ChildProcess }> {
  const port = await freePort();
  const program = start("WebKitWebDriver", [`--port=${port}`], env);
  const url = `http://127.0.0.1:${port}`;
  while (program.exitCode === null) {
    const answer = await fetch(`${url}/status`).catch(() => null);
    if (answer?.ok) return { url, program };
    await sleep(30);
  }
  throw new Error(`WebKitWebDriver ended with exit code ${program.exitCode}`);
}

export async function end(program: ChildProcess): Promise<void> {
  if (!running.has(program)) return;
  program.kill();
  await once(program, "exit");
}
