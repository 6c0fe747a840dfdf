import { useState } from 'preact/hooks';
import type { Family, Kpi } from '../../src/core/kpi.ts';
import { formulaInWords } from '../../src/core/words.ts';
import { useTexts } from '../texts/texts.ts';

interface KpiBrowserProps {
  readonly families: readonly Family[];
  readonly chosen: readonly string[];
  readonly onCheck: (kpi: Kpi, checked: boolean) => void;
}

/** Every KPI by what it is about, with its formula and its good direction, opened topic by topic. */
export function KpiBrowser({ families, chosen, onCheck }: KpiBrowserProps) {
  const texts = useTexts();
  return (
    <details>
      <summary>{texts.kpis.browse}</summary>
      {families.map((family) => (
        <FamilyKpis key={family.id} family={family} chosen={chosen} onCheck={onCheck} />
      ))}
    </details>
  );
}

interface FamilyKpisProps extends Omit<KpiBrowserProps, 'families'> {
  readonly family: Family;
}

function FamilyKpis({ family, chosen, onCheck }: FamilyKpisProps) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details class="family" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {family.name} <span class="soft">({texts.kpiCount(family.kpis.length)})</span>
      </summary>
      {/* What is closed is not made: a hundred KPIs would slow down every other key. */}
      {open && (
        <fieldset class="kpis">
          <legend class="unseen">{family.name}</legend>
          {family.kpis.map((kpi) => (
            <label key={kpi.id} class="kpi">
              <input
                type="checkbox"
                checked={chosen.includes(kpi.id)}
                onChange={(event) => {
                  onCheck(kpi, event.currentTarget.checked);
                  // A full scorecard refuses it.
                  event.currentTarget.checked = chosen.includes(kpi.id);
                }}
              />
              <span>
                <span class="kpi-name">{kpi.name}</span>
                <span class="kpi-why">
                  {formulaInWords(kpi.formula)}. {texts.kpis.directions[kpi.better]}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}
