/**
 * Synchronous access to a file of the browser's private file system.
 *
 * TypeScript's library for pages lacks it, and the one for workers lacks `mode`.
 */

interface FileSystemFileHandle {
  /** Exists in workers only. A browser that ignores `mode` allows one handle at a time. */
  createSyncAccessHandle(options?: { mode: "read-only" }): Promise<{
    getSize(): number;
    read(bytes: Uint8Array, options: { at: number }): number;
    truncate(size: number): void;
    write(bytes: Uint8Array): number;
    flush(): void;
    close(): void;
  }>;
}
