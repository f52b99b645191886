/** Hands the reader a file, named after what it holds and the day. */
export function download(
  text: string,
  name: string,
  { extension, type }: { extension: string; type: string },
): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
