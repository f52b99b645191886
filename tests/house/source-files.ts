import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project's files, tracked or new but not ignored, relative to the root. */
export function listFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return output.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** The project's files that a source file imports, relative to the root. */
export function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] as string,
  );
  return specifiers.map((specifier) => {
    const path = resolve(root, dirname(file), specifier.replace(/\?.*$/, ''));
    const found = ['', '.ts', '.tsx', '.mjs', '/index.ts']
      .map((ending) => path + ending)
      .find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
    if (!found) throw new Error(`${file} imports ${specifier}, which is not there`);
    return relative(root, found);
  });
}
