import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve, sep } from 'node:path';

/** What the playground shows and where it finds it. */
export interface ServeOptions {
  /** Folder of the built playground, served at `/`. */
  readonly files: string;
  /** Folder of the files that are pushed to Google, served at `/dist/`. */
  readonly dist: string;
  /** A CSV file to open, served at `/open.csv`. */
  readonly csv?: string;
  /** The port to try first; 0 takes any free one. */
  readonly port?: number;
}

/** A running server of the playground. */
export interface PlaygroundServer {
  readonly url: string;
  close(): Promise<void>;
}

const PREFERRED_PORT = 8110;
const PORTS_TO_TRY = 20;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  // Both are needed for SharedArrayBuffer, through which the script waits for the sheet.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Serves the playground to this computer alone, at the preferred port or the next free one. */
export async function serve(options: ServeOptions): Promise<PlaygroundServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => refuse(response, 500, 'The file could not be read.'));
  });
  await listen(server, options.port ?? PREFERRED_PORT);
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<void> {
  for (let port = first; port < first + PORTS_TO_TRY; port += 1) {
    if (await tryPort(server, port)) return;
  }
  await tryPort(server, 0);
}

/** False when somebody else listens at the port; every other failure is thrown. */
function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((done, failed) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false);
      else failed(error);
    };
    const listening = () => {
      server.off('error', refused);
      done(true);
    };
    server.once('error', refused).once('listening', listening).listen(port, '127.0.0.1');
  });
}

function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
): Promise<void> {
  // A page elsewhere may point its own name at this address; it must not read the person's data.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    return refuse(response, 403, 'The playground answers only to 127.0.0.1 and localhost.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'The playground only serves files: use GET.');
  }
  const path = decodePath(request.url ?? '/');
  if (path === '/open.csv') {
    // Nothing to open is no failure: the page asks each time it starts.
    if (options.csv === undefined) return void response.writeHead(204).end();
    return send(request, response, options.csv, { 'X-File-Name': encodeURIComponent(basename(options.csv)) });
  }
  const file = path && fileAt(path, options);
  return file ? send(request, response, file, {}) : refuse(response, 404, 'There is no such file.');
}

function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file behind a path; undefined when the path leads out of its folder. */
function fileAt(path: string, { files, dist }: ServeOptions): string | undefined {
  const inDist = path.startsWith('/dist/');
  const folder = resolve(inDist ? dist : files);
  const name = path.slice(inDist ? '/dist/'.length : 1) || 'index.html';
  const file = join(folder, name);
  return file.startsWith(folder + sep) ? file : undefined;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse(response, 404, 'There is no such file.');
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    ...headers,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${sentence}\n`);
}
