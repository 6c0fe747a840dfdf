import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shortenedProperties } from '../../build/shortened-properties.ts';
import { catalog } from '../../src/core/catalog/index.ts';
import { measures } from '../../src/core/catalog/measures.ts';
import { goals } from '../../src/core/goal.ts';
import { units } from '../../src/core/unit.ts';

const core = new URL('../../src/core/', import.meta.url);

/** The properties that a module's types declare. */
function propertiesIn(file: string): string[] {
  const text = readFileSync(new URL(file, core), 'utf8');
  return [...text.matchAll(/\breadonly (\w+)\??:/g)].map(([, name = '']) => name);
}

function namesOf(builtIn: object): string[] {
  return Object.getOwnPropertyNames(builtIn);
}

const kept: Readonly<Record<string, readonly string[]>> = {
  'what crosses to the page': [...propertiesIn('server.ts'), ...propertiesIn('scorecard/sheet-plan.ts')],
  'ids that are looked up': [
    ...Object.keys(measures),
    ...catalog.map(({ id }) => id),
    ...Object.keys(goals),
    ...Object.keys(units),
  ],
  'the language': [
    ...[Object, Array, String, Number, Math, JSON, Date, Intl, Symbol].flatMap(namesOf),
    ...[Object, Array, String, Number, Date, Map, Set, RegExp, Error, Function].flatMap(({ prototype }) =>
      namesOf(prototype),
    ),
  ],
};

describe('the properties whose names are shortened', () => {
  it.each(Object.entries(kept))('share no name with %s', (_, names) => {
    expect(names.length).toBeGreaterThan(5);
    expect(shortenedProperties.filter((name) => names.includes(name))).toEqual([]);
  });

  it('share no name with a service of Google', () => {
    const folder = new URL('../../node_modules/@types/google-apps-script/', import.meta.url);
    const services = ['spreadsheet', 'html', 'base', 'lock', 'utilities', 'charts', 'properties'];
    const text = services
      .map((name) => readFileSync(new URL(`google-apps-script.${name}.d.ts`, folder), 'utf8'))
      .join('');
    expect(shortenedProperties.filter((name) => new RegExp(`^\\s+${name}[(:]`, 'm').test(text))).toEqual([]);
  });
});
