/** Lets a program remove or rename the folder that it is in, as on Linux: Emscripten calls it busy. */

/** The parts of Emscripten's file system that know of this folder. */
export interface FolderSystem {
  FS: {
    currentPath: string;
    rmdir: (path: string) => void;
    rename: (from: string, to: string) => void;
    lookupPath: (path: string) => { node: object };
    getPath: (node: object) => string;
  };
}

export function freeWorkingFolder({ FS }: FolderSystem): void {
  const { rmdir, rename } = FS;
  const absolute = (path: string) => (path.startsWith("/") ? path : `${FS.currentPath}/${path}`);
  const folder = () => {
    try {
      return FS.lookupPath(FS.currentPath).node;
    } catch {
      // It is gone.
      return null;
    }
  };
  /** Calls `change` while the program seems to be in the topmost folder. */
  const fromAbove = (change: () => void) => {
    const { currentPath } = FS;
    FS.currentPath = "/";
    try {
      change();
    } finally {
      FS.currentPath = currentPath;
    }
  };
  FS.rmdir = (path) => {
    const full = absolute(path);
    fromAbove(() => rmdir(full));
  };
  FS.rename = (from, to) => {
    const here = folder();
    const [old, now] = [absolute(from), absolute(to)];
    fromAbove(() => rename(old, now));
    // The program goes along with its folder.
    if (here) FS.currentPath = FS.getPath(here);
  };
}
