/** What crosses a message boundary, where Error objects don't survive. `error` is one sentence for the reader. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };

export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const fail = (error: string): Result<never> => ({ ok: false, error });
