/** What TypeScript's libraries lack: the page's has no such files, the worker's no mode. */

interface FileSystemFileHandle {
  /** In workers only; a browser that does not know `mode` lets one at a time in. */
  createSyncAccessHandle(options?: { mode: "read-only" }): Promise<{
    getSize(): number;
    read(bytes: Uint8Array, options: { at: number }): number;
    truncate(size: number): void;
    write(bytes: Uint8Array): number;
    flush(): void;
    close(): void;
  }>;
}
