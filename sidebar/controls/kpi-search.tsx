import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kpi } from '../../src/core/kpi.ts';
import { formulaInWords } from '../../src/core/words.ts';
import { searchKpis } from '../search-kpis.ts';
import { useTexts } from '../texts/texts.ts';
import { Field, type FieldControl } from './field.tsx';

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
  const search = useRef<HTMLDivElement>(null);
  // The list opens below the field, which is often at the foot of the page.
  useEffect(() => {
    if (query !== '') search.current?.scrollIntoView({ block: 'nearest' });
  }, [query]);
  const ask = (typed: string): void => {
    setQuery(typed);
    setActive(0);
  };
  const pick = (kpi: Kpi): void => {
    onPick(kpi);
    ask('');
  };
  return (
    <div class="search" ref={search}>
      <Field
        id="kpi-search"
        label={texts.kpis.search}
        help={query === '' ? texts.kpis.searchHelp(count) : undefined}
      >
        {(control) => (
          <SearchInput
            control={control}
            query={query}
            shown={shown}
            active={active}
            onType={ask}
            onMove={setActive}
            onPick={pick}
          />
        )}
      </Field>
      <Results shown={shown} active={active} chosen={chosen} onPick={pick} />
      <p class="help" role="status">
        {query.trim() !== '' && found.length === 0 ? texts.kpis.notFound(query.trim()) : ''}
        {found.length > SHOWN ? texts.kpis.more(found.length - SHOWN) : ''}
        {shown.length > 0 && <span class="unseen">{texts.kpis.found(found.length)}</span>}
      </p>
    </div>
  );
}

interface ShownResults {
  readonly shown: readonly Kpi[];
  /** The place of the one that Enter picks. */
  readonly active: number;
  readonly onPick: (kpi: Kpi) => void;
}

interface SearchInputProps extends ShownResults {
  readonly control: FieldControl;
  readonly query: string;
  readonly onType: (query: string) => void;
  readonly onMove: (active: number) => void;
}

function SearchInput({ control, query, shown, active, onType, onMove, onPick }: SearchInputProps) {
  const open = shown.length > 0;
  const picked = shown[active];
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && query !== '') onType('');
    else if (event.key === 'ArrowDown' && open) onMove((active + 1) % shown.length);
    else if (event.key === 'ArrowUp' && open) onMove((active + shown.length - 1) % shown.length);
    // Enter in a search never leaves the step.
    else if (event.key === 'Enter' && query.trim() !== '') {
      if (picked) onPick(picked);
    } else return;
    event.preventDefault();
  };
  return (
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
      onKeyDown={press}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}

interface ResultsProps extends ShownResults {
  readonly chosen: readonly string[];
}

/** The keyboard works through the field, whose active option this list shows. */
function Results({ shown, active, chosen, onPick }: ResultsProps) {
  const texts = useTexts();
  return (
    <div
      class="results"
      role="listbox"
      id="kpi-results"
      aria-label={texts.kpis.results}
      hidden={shown.length === 0}
    >
      {shown.map((kpi, index) => (
        <button
          key={kpi.id}
          type="button"
          id={`kpi-result-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          class={index === active ? 'result active' : 'result'}
          // Pressing must not take the focus from the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(kpi)}
        >
          <span class="result-name">{kpi.name}</span>
          <span class="result-formula">
            {chosen.includes(kpi.id) ? texts.kpis.listed : formulaInWords(kpi.formula)}
          </span>
        </button>
      ))}
    </div>
  );
}
