import { sentenceOfFile } from '../../components/glossary/reasons';
import { OwnEntryRefused } from '../../lib/notebook/own-entries';
import type { Asked, FoundInFile, Imported, Told } from './import-worker';

/** A file of entries in a worker of its own. What goes wrong is thrown as a sentence for the reader or an OwnEntryRefused. */
export class OpenFile {
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  #isImporting = false;
  #fail: (error: Error) => void = () => {};

  constructor(private readonly onProgress: (done: number, of: number) => void) {}

  /** What the file holds; nothing is kept yet. */
  read(file: File): Promise<FoundInFile> {
    return this.#ask<FoundInFile>({ do: 'read', file });
  }

  /** Keeps what was read, all or nothing. Open pages are to be told. */
  keep(): Promise<Imported> {
    this.#isImporting = true;
    return this.#ask<Imported>({ do: 'import' });
  }

  /** Takes an import back that is under way; who waits for it gets the refusal "cancelled", unless all was kept already. */
  cancel(): void {
    if (this.#isImporting) this.#worker.postMessage({ do: 'cancel' } satisfies Asked);
    else this.close();
  }

  close(): void {
    this.#worker.terminate();
    this.#fail(new OwnEntryRefused('cancelled'));
  }

  #ask<Value>(asked: Asked): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#worker.onerror = ({ message }) => reject(new Error(message));
      this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.is === 'progress') this.onProgress(data.done, data.of);
        else if (data.is === 'done') resolve(data.value as Value);
        else reject(errorOf(data));
      };
      this.#worker.postMessage(asked);
    });
  }
}

function errorOf(told: Exclude<Told, { is: 'progress' | 'done' }>): Error {
  switch (told.is) {
    case 'unreadable':
      return new Error(sentenceOfFile(told.fault));
    case 'refused':
      return new OwnEntryRefused(told.why);
    case 'failed':
      return new Error(told.message);
  }
}
