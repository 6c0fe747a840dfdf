import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kpi } from '../../src/core/kpi.ts';
import { formulaInWords } from '../../src/core/words.ts';
import { searchKpis } from '../search-kpis.ts';
import { useTexts } from '../texts/texts.ts';
import { Field } from './field.tsx';

const SHOWN = 6;

interface KpiSearchProps {
  readonly count: number;
  readonly chosen: readonly string[];
  readonly onPick: (kpi: Kpi) => void;
}

/** A search field with a list of results, used by arrow keys and Enter as well as by mouse. */
export function KpiSearch({ count, chosen, onPick }: KpiSearchProps) {
  const texts = useTexts();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = searchKpis(query);
  const shown = found.slice(0, SHOWN);
  const open = shown.length > 0;
  const search = useRef<HTMLDivElement>(null);
  // The list opens below the field, which is often at the foot of the page.
  useEffect(() => {
    if (query !== '') search.current?.scrollIntoView({ block: 'nearest' });
  }, [query]);
  const pick = (kpi: Kpi | undefined): void => {
    if (!kpi) return;
    onPick(kpi);
    setQuery('');
    setActive(0);
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && query !== '') setQuery('');
    else if (event.key === 'ArrowDown' && open) setActive((active + 1) % shown.length);
    else if (event.key === 'ArrowUp' && open) setActive((active + shown.length - 1) % shown.length);
    // Enter in a search never leaves the step.
    else if (event.key === 'Enter' && query.trim() !== '') pick(shown[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" ref={search}>
      <Field
        id="kpi-search"
        label={texts.kpis.search}
        help={query === '' ? texts.kpis.searchHelp(count) : undefined}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls="kpi-results"
            aria-activedescendant={open ? `kpi-result-${active}` : undefined}
            value={query}
            onKeyDown={move}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setActive(0);
            }}
          />
        )}
      </Field>
      {/* The keyboard works through the field, whose active option this list shows. */}
      <div class="results" role="listbox" id="kpi-results" aria-label={texts.kpis.results} hidden={!open}>
        {shown.map((kpi, index) => (
          <div
            key={kpi.id}
            id={`kpi-result-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={index === active ? 'result active' : 'result'}
            // Pressing must not take the focus from the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(kpi)}
            onKeyDown={() => undefined}
          >
            <span class="result-name">{kpi.name}</span>
            <span class="result-formula">
              {chosen.includes(kpi.id) ? texts.kpis.listed : formulaInWords(kpi.formula)}
            </span>
          </div>
        ))}
      </div>
      <p class="help" role="status">
        {query.trim() === '' ? '' : found.length === 0 ? texts.kpis.notFound(query.trim()) : ''}
        {found.length > SHOWN ? texts.kpis.more(found.length - SHOWN) : ''}
        {open && <span class="unseen">{texts.kpis.found(found.length)}</span>}
      </p>
    </div>
  );
}
