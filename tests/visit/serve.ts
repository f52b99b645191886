import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to serve: its body, and headers beside the content type. */
export interface ServedPage {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

/** Serves pages by path on 127.0.0.1 at a free port. */
export async function servePages(
  find: (path: string) => ServedPage | undefined,
): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => {
    const page = find(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}
