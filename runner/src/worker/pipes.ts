/** Ends pipes as POSIX does. Those of Emscripten never end. */

interface End {
  node: { pipe?: object };
  flags: number;
}
type Transfer = (end: End, buffer: Uint8Array, offset: number, length: number) => number;

/** The parts of Emscripten's file systems that know of pipes. */
export interface PipeSystems {
  FS: {
    streams: (End | null)[];
    ErrnoError: new (errno: number) => Error;
  };
  PIPEFS: { stream_ops: { read: Transfer; write: Transfer } };
}

/** Of the flags of an open file those that tell what it is open for. */
const ACCESS = 3;
const [TO_READ, TO_WRITE] = [0, 1];
const BROKEN_PIPE = 64;

/** Lets a reader come to an end when nobody can write any more, and the reverse. */
export function endPipes({ FS, PIPEFS }: PipeSystems): void {
  const isOpen = ({ node }: End, access: number) =>
    FS.streams.some(
      (end) => end !== null && end.node.pipe === node.pipe && (end.flags & ACCESS) === access,
    );
  const { read, write } = PIPEFS.stream_ops;
  PIPEFS.stream_ops.read = (end, ...where) => {
    try {
      return read(end, ...where);
    } catch (error) {
      // It is empty: "try again", as if somebody could still write.
      if (isOpen(end, TO_WRITE)) throw error;
      return 0;
    }
  };
  PIPEFS.stream_ops.write = (end, ...where) => {
    if (!isOpen(end, TO_READ)) throw new FS.ErrnoError(BROKEN_PIPE);
    return write(end, ...where);
  };
}
