/** Compresses a text. gzip ends with a CRC-32 and the length of the text, so that whoever reads it can tell what is damaged. */
export async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Returns the text. Rejects when anything is damaged, missing or too much, and reads at most `limit` bytes to find out. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<string> {
  const length = new DataView(bytes.buffer).getUint32(bytes.length - 4, true);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: BlobPart[] = [];
  let received = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    received += chunk.value.length;
    if (received > maxBytes) {
      await reader.cancel();
      throw new RangeError(`Longer than ${maxBytes} bytes`);
    }
    chunks.push(chunk.value);
  }
  // Not every platform notices what stands after the end: Node reads on, and takes zeros for nothing.
  if (received !== length) throw new RangeError(`${received} bytes instead of ${length}`);
  return new Blob(chunks).text();
}
