import { describe, expect, it } from 'vitest';
import { translatedNames } from '../../src/core/catalog/measure-labels.ts';
import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import { headerKey, isTotalLabel } from '../../src/core/header.ts';
import { headerKeysOf } from '../../src/core/measure-names.ts';
import { call, complaint, date } from './call.ts';

const ids = Object.keys(measures) as MeasureId[];

describe('the labels of measures', () => {
  it.each(ids)('name %s in Italian, Finnish and Norwegian', (id) => {
    const [labels = []] = translatedNames(id);
    expect(labels).toHaveLength(3);
    for (const label of labels) expect(label).toMatch(/^\p{Lu}[^|;>]*[^|;> ]$/u);
  });

  it('belong to one measure within a rank, but for words that exports use for two', () => {
    const sharedWords = [0, 1, 2, 3, 4].map((rank) => {
      const owners = new Map<string, Set<MeasureId>>();
      for (const id of ids) {
        for (const key of headerKeysOf(id)[rank] ?? [])
          owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
      return [...owners].filter(([, sharing]) => sharing.size > 1).map(([key]) => key);
    });
    expect(Math.max(...ids.map((id) => headerKeysOf(id).length))).toBe(sharedWords.length);
    // The subscribers of a list or of a service, and what ads cost or all of marketing does.
    const subscribers = ['subscribers', 'tilaajat', 'abonnenter'];
    const cost = ['costo', 'kustannus', 'kostnad'];
    expect(sharedWords).toEqual([[], [], [...subscribers, ...cost, 'newcontacts'], [], []]);
  });

  it('are not the ids of other measures', () => {
    for (const id of ids) {
      for (const name of translatedNames(id).flat()) {
        const other = ids.find((each) => headerKey(each) === headerKey(name));
        expect([undefined, id]).toContain(other);
      }
    }
  });
});

const [FIRST, SECOND] = [date('2026-10-01'), date('2026-10-02')];

/** Exports as their platforms head them, each with KPIs worked out from the totals of its two rows. */
const exports: readonly (readonly [string, readonly unknown[][], Readonly<Record<string, number>>])[] = [
  [
    'Google Ads in Italian',
    [
      ['Giorno', 'Campagna', 'Clic', 'Impr.', 'Costo', 'Conversioni', 'Valore conv.'],
      [FIRST, 'Ricerca', 200, 8000, 100, 4, 500],
      [SECOND, 'Ricerca', 100, 12_000, 300, 6, 700],
      ['Totale: Account', '', 300, 20_000, 400, 10, 1200],
    ],
    { CTR: 0.015, CPM: 20, CPA: 40, ROAS: 3, CLICK_CONVERSION: 10 / 300 },
  ],
  [
    'Meta Ads in Italian',
    [
      [
        'Giorno',
        'Nome della campagna',
        'Impression',
        'Clic sul link',
        'Clic (tutti)',
        'Importo speso (EUR)',
        'Acquisti',
        'Valore di conversione degli acquisti',
      ],
      [FIRST, 'A', 8000, 200, 900, 100, 4, 500],
      [SECOND, 'A', 12_000, 100, 800, 300, 6, 700],
    ],
    { CTR: 0.015, CPC: 400 / 300, ORDERS: 10, ROAS: 3 },
  ],
  [
    'Google Analytics in Italian',
    [
      [
        'Data',
        'Sessioni',
        'Sessioni con coinvolgimento',
        'Utenti attivi',
        'Visualizzazioni',
        'Eventi chiave',
        'Entrate totali',
      ],
      [FIRST, 100, 60, 80, 250, 4, 500],
      [SECOND, 300, 140, 120, 550, 6, 700],
    ],
    { ENGAGEMENT_RATE: 0.5, PAGES_PER_VISIT: 2, CONVERSION_RATE: 0.05, REVENUE: 1200 },
  ],
  [
    'Google Ads in Finnish',
    [
      ['Päivä', 'Kampanja', 'Klikkaukset', 'Näyttökerrat', 'Hinta', 'Konversiot', 'Konv. arvo'],
      [FIRST, 'Haku', 200, 8000, 100, 4, 500],
      [SECOND, 'Haku', 100, 12_000, 300, 6, 700],
      ['Yhteensä: tili', '', 300, 20_000, 400, 10, 1200],
    ],
    { CTR: 0.015, CPM: 20, CPA: 40, ROAS: 3 },
  ],
  [
    'Meta Ads in Finnish',
    [
      [
        'Päivä',
        'Kampanjan nimi',
        'Näyttökerrat',
        'Linkin klikkaukset',
        'Klikkaukset (kaikki)',
        'Käytetty summa (EUR)',
      ],
      [FIRST, 'A', 8000, 200, 900, 100],
      [SECOND, 'A', 12_000, 100, 800, 300],
    ],
    { CTR: 0.015, CPC: 400 / 300, CPM: 20 },
  ],
  [
    'a Finnish sheet by month',
    [
      ['Kuukausi', 'Kustannukset', 'Uudet asiakkaat', 'Liikevaihto', 'Tilaukset'],
      [FIRST, 1000, 4, 5000, 50],
      [date('2026-11-01'), 3000, 6, 7000, 70],
    ],
    { CAC: 400, AOV: 100, MER: 3 },
  ],
  [
    'Google Ads in Norwegian',
    [
      ['Dag', 'Kampanje', 'Klikk', 'Visninger', 'Kostnad', 'Konverteringer', 'Konv.verdi'],
      [FIRST, 'Søk', 200, 8000, 100, 4, 500],
      [SECOND, 'Søk', 100, 12_000, 300, 6, 700],
      ['Totalt: konto', '', 300, 20_000, 400, 10, 1200],
    ],
    { CTR: 0.015, CPM: 20, CPA: 40, ROAS: 3 },
  ],
  [
    'Meta Ads in Norwegian',
    [
      [
        'Rapportering starter',
        'Kampanjenavn',
        'Eksponeringer',
        'Klikk på lenke',
        'Klikk (alle)',
        'Beløp brukt (NOK)',
      ],
      [FIRST, 'A', 8000, 200, 900, 100],
      [SECOND, 'A', 12_000, 100, 800, 300],
    ],
    { CTR: 0.015, CPC: 400 / 300 },
  ],
  [
    'Google Analytics in Norwegian',
    [
      ['Dato', 'Økter', 'Engasjerte økter', 'Aktive brukere', 'Visninger', 'Nøkkelhendelser', 'Totalinntekt'],
      [FIRST, 100, 60, 80, 250, 4, 500],
      [SECOND, 300, 140, 120, 550, 6, 700],
    ],
    { ENGAGEMENT_RATE: 0.5, PAGES_PER_VISIT: 2, CONVERSION_RATE: 0.05, REVENUE: 1200 },
  ],
];

describe('an export in another language', () => {
  it.each(exports)('of %s has its columns found', (_, table, kpis) => {
    for (const [kpi, value] of Object.entries(kpis))
      expect(call('KPI_VALUE', kpi, table), kpi).toBeCloseTo(value, 10);
    expect(call('KPI_TREND', Object.keys(kpis)[0], table, 'year')).toHaveLength(2);
  });

  it('has one word for two measures serve the one that the KPI asks for', () => {
    const table = [
      ['Costo', 'Nuovi clienti', 'Lead'],
      [400, 10, 20],
    ];
    expect(call('KPI_VALUE', 'CAC', table)).toBe(40);
    expect(call('KPI_VALUE', 'CPL', table)).toBe(20);
  });

  it.each(['Klikk på lenke', 'Klikk på lenken'])(
    'reads clicks from "%s" rather than from those on anything',
    (clicks) => {
      const table = [
        ['Dag', 'Brukt beløp (NOK)', 'Visninger', clicks, 'Klikk (alle)'],
        [FIRST, 300, 10_000, 150, 240],
      ];
      expect(call('KPI_VALUE', 'CTR', table)).toBe(0.015);
      expect(call('KPI_VALUE', 'CPC', table)).toBe(2);
    },
  );

  it.each(['Myynti', 'Salg'])('has "%s" for revenue, where nothing is called so more plainly', (sales) => {
    const row = (...headers: string[]) => [
      ['Date', ...headers],
      [FIRST, 2869, 1500],
    ];
    expect(call('KPI_VALUE', 'REVENUE', row(sales, 'Orders'))).toBe(2869);
    expect(call('KPI_VALUE', 'REVENUE', row(sales, 'Liikevaihto'))).toBe(1500);
  });

  it('has a tie named by both headers, also across languages', () => {
    const table = [
      ['Delivered emails', 'Toimitetut sähköpostit', 'Yksilölliset avaukset'],
      [10, 12, 3],
    ];
    expect(complaint('KPI_VALUE', 'OPEN_RATE', table)).toBe(
      'KPI_VALUE: "Delivered emails" and "Toimitetut sähköpostit" (columns 1 and 2 of the table) could each be "Delivered emails". Rename all but the one to use, such as to "Not used".',
    );
    const views = [
      ['Visninger', 'Klikk'],
      [100, 3],
    ];
    expect(complaint('KPI_VALUE', 'VIEW_RATE', views)).toContain('the column "Visninger" could be');
  });

  it.each(['Totale: Account', 'Yhteensä: tili', 'Totalt: konto', 'Subtotale', 'Välisumma', 'Delsum'])(
    'has "%s" for the label of a total',
    (label) => {
      expect(isTotalLabel(label)).toBe(true);
    },
  );

  it('still refuses dates whose month is a word', () => {
    const table = [
      ['Päivä', 'Klikkaukset'],
      ['1. lokakuuta 2026', 5],
    ];
    expect(complaint('KPI_TREND', 'CLICKS', table)).toContain(
      'Päivä, row 2, is "1. lokakuuta 2026", not a date.',
    );
  });
});
