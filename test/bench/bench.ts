import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { buildOutOfDate } from '../browser/build-out-of-date.ts';
import { measureCells } from './measure-cells.ts';
import { measureCustomers } from './measure-customers.ts';
import { measureFiles } from './measure-files.ts';
import { measurePages, measurePickers } from './measure-playground.ts';
import { measureTables } from './measure-tables.ts';
import { performancePage } from './performance-page.ts';

/** Measures the budgets of the project in one run, prints them and writes the page on performance. */
await buildOutOfDate();
const processors = cpus();
const [load = 0] = loadavg();
const page = performancePage(
  [
    { heading: 'What is pushed', lines: measureFiles() },
    { heading: 'A KPI over cells', lines: [...measureCells(100_000), ...measureCells(1_000_000)] },
    {
      heading: 'Functions for whole exports',
      lines: [...(await measureTables(100_000)), ...(await measureTables(1_000_000))],
    },
    { heading: 'Customers', lines: measureCustomers() },
    {
      heading: 'The playground',
      lines: [...(await measurePages()), await measurePickers(1200, 3), await measurePickers(12_000)],
    },
  ],
  {
    processor: processors[0]?.model.trim() ?? 'an unknown processor',
    cores: processors.length,
    load,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
  },
);
writeFileSync(new URL('../../docs/performance.md', import.meta.url), page);
console.log(page);
