/** Limits what files cost: they are in JavaScript's memory, beside Python's. */

interface Node {
  mode: number;
  /** Of a file its bytes, of a folder its nodes. */
  contents?: ArrayBufferView | Record<string, Node>;
  pipe?: { buckets: { buffer: Uint8Array }[] | null };
  name_next?: Node;
}
interface Stream {
  node: Node;
}
type Write = (
  stream: Stream,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position: number,
  canOwn?: boolean,
) => number;

/** The parts of Emscripten's file systems that make something grow. */
export interface FileSystems {
  FS: {
    createNode: (parent: Node | null, name: string, mode: number, device: number) => Node;
    nameTable: (Node | undefined)[];
    streams: (Stream | null)[];
    MAX_OPEN_FDS: number;
    dupStream: (stream: Stream, descriptor?: number) => Stream;
    getDevice: (device: number) => { stream_ops: { open: () => void } };
    makedev: (major: number, minor: number) => number;
    isDir: (mode: number) => boolean;
    ErrnoError: new (errno: number) => Error;
  };
  MEMFS: {
    createNode: (parent: Node | null, name: string, mode: number, device: number) => Node;
    ops_table: {
      file: {
        stream: { write: Write };
        node: { setattr: (node: Node, attributes: { size?: number }) => void };
      };
    };
    stream_ops: { write: Write };
  };
  PIPEFS: { stream_ops: { write: Write } };
  SYSCALLS: { getStr: (address: number) => string };
}

/** The most that all files and pipes may hold together. */
const LIMIT = 256 * 1024 ** 2;
/** The longest path, with the zero that ends it, as on Linux. */
const PATH_BYTES = 4_096;
/** What a file, folder or link counts, beside its content. */
const NODE_BYTES = PATH_BYTES;
/** The most files that are open. Each open folder has a list of names in JavaScript. */
const OPEN_FILES = 256;
const [NO_SPACE, NAME_TOO_LONG, NO_DEVICE, TOO_MANY_OPEN] = [51, 37, 60, 33];

/** Makes system calls fail, as where a disk is full, before JavaScript's memory is. */
export function limitFiles(systems: FileSystems, memory: WebAssembly.Memory): void {
  limitPaths(systems, memory);
  limitContents(systems);
  limitOpenFiles(systems);
  closeTerminals(systems);
  allowAllNames(systems);
}

/**
 * A folder is an object: name → node. It may inherit nothing, or a file cannot have the name
 * of something that it inherits: `toString`, `__proto__`.
 */
function allowAllNames({ FS, MEMFS }: FileSystems): void {
  const free = (node: Node) => {
    if (FS.isDir(node.mode) && node.contents) Object.setPrototypeOf(node.contents, null);
    return node;
  };
  for (const node of nodesOf(FS)) free(node);
  const { createNode } = MEMFS;
  MEMFS.createNode = (...made) => free(createNode(...made));
}

/** Copies of an open file count, too: `fcntl` takes any number for one, and asks for no limit. */
function limitOpenFiles({ FS }: FileSystems): void {
  FS.MAX_OPEN_FDS = OPEN_FILES - 1;
  const { dupStream } = FS;
  FS.dupStream = (stream, descriptor = -1) => {
    if (descriptor >= OPEN_FILES) throw new FS.ErrnoError(TOO_MANY_OPEN);
    return dupStream(stream, descriptor);
  };
}

/** `/dev/tty` and its like would write to the browser's console: a process has no terminal here. */
function closeTerminals({ FS }: FileSystems): void {
  // All of them share their functions; the streams of Python are Pyodide's own devices.
  FS.getDevice(FS.makedev(5, 0)).stream_ops.open = () => {
    throw new FS.ErrnoError(NO_DEVICE);
  };
}

/** Each path becomes a text of JavaScript's, then a list of its parts. */
function limitPaths({ FS, SYSCALLS }: FileSystems, memory: WebAssembly.Memory): void {
  const { getStr } = SYSCALLS;
  SYSCALLS.getStr = (address) => {
    const start = new Uint8Array(memory.buffer, address).subarray(0, PATH_BYTES);
    if (!start.includes(0)) throw new FS.ErrnoError(NAME_TOO_LONG);
    return getStr(address);
  };
}

function limitContents({ FS, MEMFS, PIPEFS }: FileSystems): void {
  /** At least what is held: what is freed is noticed only at the limit. */
  let held = 0;
  const reserve = (bytes: number) => {
    if (held + bytes > LIMIT) held = measure(FS);
    if (held + bytes > LIMIT) throw new FS.ErrnoError(NO_SPACE);
    held += Math.max(bytes, 0);
  };
  const { createNode } = FS;
  FS.createNode = (parent, name, mode, device) => {
    reserve(NODE_BYTES);
    return createNode(parent, name, mode, device);
  };
  const growing =
    (write: Write): Write =>
    (stream, buffer, offset, length, position, canOwn) => {
      reserve(position + length - sizeOf(stream.node));
      return write(stream, buffer, offset, length, position, canOwn);
    };
  const { file } = MEMFS.ops_table;
  file.stream.write = growing(file.stream.write);
  MEMFS.stream_ops.write = growing(MEMFS.stream_ops.write);
  const { setattr } = file.node;
  file.node.setattr = (node, attributes) => {
    if (attributes.size !== undefined) reserve(attributes.size - sizeOf(node));
    setattr(node, attributes);
  };
  const { write } = PIPEFS.stream_ops;
  PIPEFS.stream_ops.write = (stream, buffer, offset, length, position) => {
    reserve(length);
    return write(stream, buffer, offset, length, position);
  };
}

/** Returns the bytes that all nodes hold. */
function measure(system: FileSystems["FS"]): number {
  const nodes = nodesOf(system);
  let bytes = nodes.size * NODE_BYTES;
  for (const node of nodes) bytes += sizeOf(node);
  return bytes;
}

/** Returns all nodes: those that have a name, and those that are open. */
function nodesOf({ nameTable, streams }: FileSystems["FS"]): Set<Node> {
  const nodes = new Set<Node>();
  for (const first of nameTable)
    for (let node = first; node; node = node.name_next) nodes.add(node);
  for (const stream of streams) if (stream) nodes.add(stream.node);
  return nodes;
}

function sizeOf({ contents, pipe }: Node): number {
  if (ArrayBuffer.isView(contents)) return contents.byteLength;
  return pipe?.buckets?.reduce((bytes, { buffer }) => bytes + buffer.length, 0) ?? 0;
}
