/** What TypeScript's `DOM` library lacks for a module that page and worker share. */

interface FileSystemFileHandle {
  /** In workers only. */
  createSyncAccessHandle(): Promise<{
    truncate(size: number): void;
    write(bytes: Uint8Array): number;
    flush(): void;
    close(): void;
  }>;
}
