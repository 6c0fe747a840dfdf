import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsFiles } from './docs/docs-files.ts';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));

const files = docsFiles();
for (const [path, text] of files) {
  await mkdir(dirname(join(docs, path)), { recursive: true });
  await writeFile(join(docs, path), text);
}
// Pages of KPIs that are no longer in the catalog.
for (const name of await readdir(join(docs, 'kpis'))) {
  if (!files.has(`kpis/${name}`)) await rm(join(docs, 'kpis', name));
}
console.log(`docs: ${files.size} pages`);
