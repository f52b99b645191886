import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServedPage } from '../visit/serve';
import { encodeGbk } from './gbk';
import type { Spots } from './highlighted';
import { type Trait, traits } from './traits';

/** What is painted, by stage: 'at first' and the `gives` of each step, with ', frame NAME' for a frame. */
export type Stages = Readonly<Record<string, Spots>>;

export const goldenFolder = fileURLToPath(new URL('.', import.meta.url));

/** The golden page, or the page of a frame in one, at a path. */
export function findGoldenPage(path: string): ServedPage | undefined {
  const file = goldenFolder + path.slice(1);
  if (!/^\/[\w.-]+\.html$/.test(path) || !existsSync(file)) return undefined;
  const { type, encoding, headers } = traits.find(({ name }) => path === `/${name}.html`) ?? {};
  const text = readFileSync(file, 'utf8');
  return {
    body: encoding === 'gbk' ? encodeGbk(text) : text,
    ...(type && { type }),
    ...(headers && { headers }),
  };
}

const spotsFile = ({ name }: Trait) => `${goldenFolder}${name}.spots.json`;

export const readStages = (trait: Trait): Stages =>
  JSON.parse(readFileSync(spotsFile(trait), 'utf8')) as Stages;

/** Writes a line a kind. Characters that can't be seen are written as escapes. */
export function writeStages(trait: Trait, stages: Stages): void {
  const text = JSON.stringify(stages, null, 2)
    .replace(/\[\n {6}/g, '[')
    .replace(/,\n {6}/g, ', ')
    .replace(/\n {4}\]/g, ']')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Co}\u00a0\u3000]/gu, (character) =>
      [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    );
  writeFileSync(spotsFile(trait), `${text}\n`);
}
