/** Finds out what a content security policy lets a page do, by doing it. */

/** Whether a worker may start from a `blob:` URL. */
export async function mayStartWorkers(): Promise<boolean> {
  const url = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
  let probe: Worker | undefined;
  try {
    return await new Promise<boolean>((resolve) => {
      probe = new Worker(url, { type: "module" });
      probe.onmessage = () => resolve(true);
      probe.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
    });
  } catch {
    return false;
  } finally {
    probe?.terminate();
    URL.revokeObjectURL(url);
  }
}
