/** Compresses a text. gzip ends with a CRC-32 and the length of the text, which reveal damage. */
export async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Decompresses a text. Rejects if it is damaged, truncated, or longer than `maxBytes`.
 *
 * @param maxBytes Limit of the decompressed text. Reading stops there, which defeats a decompression bomb.
 */
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
  // Compares the length here because Node accepts trailing zeros after the gzip data.
  if (received !== length) throw new RangeError(`${received} bytes instead of ${length}`);
  return new Blob(chunks).text();
}
