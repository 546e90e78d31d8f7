/** Where the runner's files are: in a worker, whose own address is a blob's, too. */
export const PLACE = (globalThis as { RUNNER?: string }).RUNNER ?? import.meta.url;
