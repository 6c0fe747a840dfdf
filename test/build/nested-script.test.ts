import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { nestedScript, type Part } from '../../build/nested-script.ts';

const shared: Part = {
  module: 'const runs = [];\nfunction run(name) { runs.push(name); return runs; }\nexport { run };',
};
const kpis: Part = {
  entry: 'kpis',
  module:
    'import { run } from "./shared.js";\nconst seen = run("kpis");\nfunction callKpi() { return seen; }\nexport { callKpi };',
};
const server: Part = {
  entry: 'server',
  module: 'import { run } from "./shared.js";\nfunction write(name) { return run(name); }\nexport { write };',
};

function runScript(use: string): unknown {
  const body = nestedScript([kpis, shared, server]);
  return runInNewContext(`const script = (() => { ${body} })(); JSON.stringify(${use})`);
}

describe('the script of all parts', () => {
  it('runs an entry point with its arguments and with what it shares with others', () => {
    expect(runScript('script.server("page")')).toBe('["page"]');
  });

  it('runs each entry point only when it is asked for, and once', () => {
    expect(runScript('[script.kpis(), script.kpis(), script.kpis()][2]')).toBe('["kpis"]');
  });

  it('refuses an entry point with several functions, since a call runs one', () => {
    const two = { entry: 'a', module: 'function read() {}\nfunction write() {}\nexport { read, write };' };
    expect(() => nestedScript([two])).toThrow('The entry point "a" must export one function');
  });

  it('refuses shared parts that declare the same name', () => {
    expect(() => nestedScript([shared, shared])).toThrow(
      'Two shared parts declare "runs". Rename one of the two.',
    );
  });

  it('refuses an import under another name, which the nested function would not see', () => {
    const renamed = { entry: 'a', module: 'import { run as start } from "./shared.js";\nstart();' };
    expect(() => nestedScript([shared, renamed])).toThrow('give one thing two names');
  });
});
