let bytesOf: Map<string, readonly number[]> | undefined;

/** Text as GBK bytes. Node only decodes GBK, so the table is read off the decoder. Throws for what GBK lacks. */
export function encodeGbk(text: string): Buffer {
  bytesOf ??= readTable();
  const bytes: number[] = [];
  for (const character of text) {
    const found = character < '\x80' ? [character.charCodeAt(0)] : bytesOf.get(character);
    if (!found) throw new Error(`GBK has no ${character}`);
    bytes.push(...found);
  }
  return Buffer.from(bytes);
}

function readTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, [lead, trail]);
    }
  return table;
}
