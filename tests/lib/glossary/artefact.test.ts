import { expect, test } from 'vitest';
import { CorruptArtefact, checksumOf, openSections, packSections } from '../../../lib/glossary/artefact';

const packed = () => packSections([Uint8Array.of(1, 2, 3), Int32Array.of(-5, 6), Uint16Array.of(7)]).buffer;

test('sections come back as they were packed', () => {
  expect(openSections(packed())).toEqual([Uint8Array.of(1, 2, 3), Int32Array.of(-5, 6), Uint16Array.of(7)]);
});

test('any flipped byte is noticed', () => {
  for (let i = 0; i < packed().byteLength; i++) {
    const bytes = new Uint8Array(packed());
    bytes[i] = (bytes[i] as number) ^ 0x41;
    expect(() => openSections(bytes.buffer), `byte ${i}`).toThrow(CorruptArtefact);
  }
});

test('sections that are left unchecked come back all the same', () => {
  const bytes = packSections([Uint8Array.of(1), Uint8Array.of(2, 3)], 1);
  bytes[bytes.length - 4] = 9;
  expect(openSections(bytes.buffer)).toEqual([Uint8Array.of(1), Uint8Array.of(9, 3)]);
});

test('a text with a flipped byte has another checksum', () => {
  expect(checksumOf(Uint8Array.of(1, 2, 3))).not.toBe(checksumOf(Uint8Array.of(1, 2, 2)));
});

test('a file cut short is refused as damaged, with what is wrong', () => {
  for (const length of [0, 3, 16, 40])
    expect(() => openSections(packed().slice(0, length))).toThrow(/^dataDamaged: \w/);
});
