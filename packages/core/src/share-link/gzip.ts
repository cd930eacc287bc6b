/** Compresses a text. gzip ends with a CRC-32 and the length of the text, so that whoever reads it can tell what is damaged. */
export async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Returns the text. Rejects when anything is damaged, missing or too much, and reads at most `limit` bytes to find out. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string> {
  const length = new DataView(bytes.buffer).getUint32(bytes.length - 4, true);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: BlobPart[] = [];
  let received = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    received += next.value.length;
    if (received > limit) {
      await reader.cancel();
      throw new RangeError(`Longer than ${limit} bytes`);
    }
    chunks.push(next.value);
  }
  // Not every platform notices what stands after the end: Node reads on, and takes zeros for nothing.
  if (received !== length) throw new RangeError(`${received} bytes instead of ${length}`);
  return new Blob(chunks).text();
}
