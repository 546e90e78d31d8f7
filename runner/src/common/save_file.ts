/** Has the browser save a file that was made on the page. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob some time after the click. No event says when it is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
