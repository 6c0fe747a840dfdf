/** The files that are pushed to Google, as the page needs them. */
export interface AddOnFiles {
  code: string;
  /** Html files by name without extension. */
  htmlFiles: Record<string, string>;
}

/** A file of comma-separated values as bytes, since only its reader knows its encoding. */
export interface CsvFile {
  name: string;
  bytes: Uint8Array;
}

const htmlFileName = /createHtmlOutputFromFile\(\s*["'`]([\w-]+)["'`]\s*\)/g;

/** Fetches dist/ as it is pushed: the script, and the html files that it names. */
export async function loadAddOn(): Promise<AddOnFiles> {
  const code = await loadText('dist/Code.js');
  if (code === undefined) {
    throw new Error('dist/Code.js is missing. Run "npm run build", then reload this page.');
  }
  const names = [...new Set([...code.matchAll(htmlFileName)].map(([, name = '']) => name))];
  const files = await Promise.all(names.map(async (name) => [name, await loadText(`dist/${name}.html`)]));
  return { code, htmlFiles: Object.fromEntries(files.filter(([, html]) => html !== undefined)) };
}

/** The text of a file of the server; undefined when it has none. */
export async function loadText(path: string): Promise<string | undefined> {
  const response = await fetch(path);
  return response.ok ? response.text() : undefined;
}

/** The CSV file that was given on the command line, else the sample. */
export async function loadStartCsv(): Promise<CsvFile> {
  const given = await fetch('open.csv');
  const response = given.status === 200 ? given : await fetch('sample.csv');
  if (!response.ok) throw new Error('sample.csv is missing. Stop the playground and start it again.');
  const name = decodeURIComponent(response.headers.get('X-File-Name') ?? 'Sample data.csv');
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}
