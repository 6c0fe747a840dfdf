import { isMet, type Measured } from './measured.ts';

/** A heading and what was measured under it. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Measured[];
}

/** Where and when it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** How many processes wanted a core at the start, as `loadavg` tells; more than there are cores slow each other down. */
  readonly load: number;
  readonly node: string;
  /** ISO text. */
  readonly date: string;
}

/** The page on performance, as Markdown. */
export function performancePage(sections: readonly Section[], machine: Machine): string {
  const budgets = sections.flatMap(({ lines }) => lines).flatMap((line) => isMet(line) ?? []);
  return [
    '# Performance',
    '',
    '<!-- Written by npm run bench. -->',
    '',
    `Measured on ${machine.date} with Node ${machine.node} on ${machine.processor} (${machine.cores} cores, a load of ${machine.load.toFixed(1)} from other work): ${budgets.filter(Boolean).length} of ${budgets.length} budgets are met.`,
    '',
    'How to read it: single times are those of this machine on that day; what holds elsewhere is the ratio of two times that were taken in turns in one run, each the median of several. Lines in bold have a budget. The bare loops do no more than add up the two columns that the KPI is made of; they know where the columns are and trust every cell. The checked loops also leave out total rows and refuse cells that hold no number, as the functions do. Cost should grow with the rows and no faster: compare a size with the tenfold one below it. Where the load is above the number of cores, single times say little, and budgets in milliseconds or seconds look worse than they are.',
    '',
    'No test checks these figures, since speed depends on the machine and on what else it does. Measure yours with `npm run bench`, which writes this page. How many calls write a scorecard does not depend on the machine; that has a test.',
    ...sections.flatMap(({ heading, lines }) => ['', `## ${heading}`, '', ...table(lines)]),
    '',
  ].join('\n');
}

function table(lines: readonly Measured[]): string[] {
  return [
    '| What | Measured | Budget | Met |',
    '| --- | ---: | ---: | --- |',
    ...lines.map((line) => {
      const { what, unit, value, note, budget } = line;
      const measured = value === undefined ? `fails: ${note}` : shown(value, unit);
      const met = isMet(line);
      const verdict = met === undefined ? '' : met ? 'yes' : '**no**';
      return `| ${what} | ${measured} | ${budget === undefined ? '' : `at most ${shown(budget, unit)}`} | ${verdict} |`;
    }),
  ];
}

function shown(value: number, unit: Measured['unit']): string {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const text = value.toFixed(digits);
  return unit === 'ratio' ? text : `${text} ${unit}`;
}
