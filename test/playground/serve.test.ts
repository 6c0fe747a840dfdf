import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaygroundServer, type ServeOptions, serve } from '../../playground/serve.ts';

let root: string;
const servers: PlaygroundServer[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-navigator-serve-'));
  for (const folder of ['page', 'page/fonts', 'dist']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'page/index.html'), '<!doctype html><title>Playground</title>');
  writeFileSync(join(root, 'page/page.css'), 'body {}');
  writeFileSync(join(root, 'page/fonts/text.woff2'), 'font');
  writeFileSync(join(root, 'dist/Code.js'), 'var code;');
  writeFileSync(join(root, 'secret.txt'), 'not served');
  writeFileSync(join(root, 'Käufe 2026.csv'), 'a,b\n1,2\n');
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(root, { recursive: true });
});

async function start(options: Partial<ServeOptions> = {}): Promise<string> {
  const server = await serve({ files: join(root, 'page'), dist: join(root, 'dist'), port: 0, ...options });
  servers.push(server);
  return server.url;
}

/** The status of a request whose path and headers are sent exactly as given. */
function status(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const { port } = new URL(url);
  return new Promise((answered, failed) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      answered(response.statusCode);
    }).on('error', failed);
  });
}

describe('the files of the playground', () => {
  it.each([
    ['', '<!doctype html><title>Playground</title>', 'text/html; charset=utf-8'],
    ['?sheet=1', '<!doctype html><title>Playground</title>', 'text/html; charset=utf-8'],
    ['page.css', 'body {}', 'text/css; charset=utf-8'],
    ['fonts/text.woff2', 'font', 'font/woff2'],
    ['dist/Code.js', 'var code;', 'text/javascript; charset=utf-8'],
  ])('are served at "/%s"', async (path, body, type) => {
    const response = await fetch((await start()) + path);
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      body,
      type,
    ]);
  });

  it('come with the headers that allow shared memory, and are never kept by the browser', async () => {
    const { headers } = await fetch(await start());
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/missing.js', '/fonts', '/dist/', '/dist', '/%'])('answer "%s" with 404', async (path) => {
    expect(await status(await start(), path)).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/dist/../secret.txt',
    '/dist/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/dist/../../page/index.html',
    '//etc/passwd',
    '/..%5csecret.txt',
    '/index.html%00.css',
  ])('never lead out of their folders: %s', async (path) => {
    expect(await status(await start(), path)).toBe(404);
  });
});

describe('the CSV file', () => {
  it('is served with its name', async () => {
    const response = await fetch(`${await start({ csv: join(root, 'Käufe 2026.csv') })}open.csv`);
    expect(await response.text()).toBe('a,b\n1,2\n');
    expect(decodeURIComponent(response.headers.get('x-file-name') ?? '')).toBe('Käufe 2026.csv');
  });

  it('is answered with nothing when none was given', async () => {
    expect(await status(await start(), '/open.csv')).toBe(204);
  });
});

describe('the server', () => {
  it('takes the next port when another program listens at the preferred one', async () => {
    const { port } = new URL(await start());
    expect(Number(new URL(await start({ port: Number(port) })).port)).toBeGreaterThan(Number(port));
  });

  it('answers no other name than this computer, so that no web page reads the data through it', async () => {
    const url = await start();
    expect(await status(url, '/', { host: 'example.com' })).toBe(403);
    expect(await status(url, '/', { host: `localhost:${new URL(url).port}` })).toBe(200);
  });

  it('only serves files', async () => {
    expect((await fetch(await start(), { method: 'POST' })).status).toBe(405);
    const head = await fetch(await start(), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '40']);
  });

  it('stops when it is closed', async () => {
    const server = await serve({ files: root, dist: root, port: 0 });
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
