import type { MeasureId } from '../../src/core/catalog/measures.ts';
import { resolveInputs } from '../../src/core/match-columns.ts';
import { measureNamed } from '../../src/core/words.ts';
import { assumptionUnit } from '../assumption-unit.ts';
import { assumptions, type FoundData } from '../chosen-data.ts';
import { chosenKpis } from '../chosen-kpis.ts';
import { TextField } from '../controls/text-field.tsx';
import { neededMeasures } from '../needed-measures.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

interface AssumptionFieldsProps extends StepProps {
  readonly data: FoundData;
}

/** Numbers that no column has, such as a gross margin, and those that may be typed instead of being computed. */
export function AssumptionFields({ model: { state, dispatch }, problemOf, data }: AssumptionFieldsProps) {
  const texts = useTexts();
  const kpis = chosenKpis(state.draft);
  const { mapping, header } = data;
  const typed = assumptions(state);
  const ids = neededMeasures(kpis).assumptions;
  if (ids.length === 0) return null;

  const helpFor = (id: MeasureId): string => {
    const users = kpis.filter((kpi) => kpi.measures.includes(id));
    const { [id]: _, ...others } = typed;
    const computed = users.some((kpi) => !resolveInputs(kpi, mapping.columns, others).missing.includes(id));
    const column = mapping.columns[id];
    return [
      assumptionUnit(id) === 'percent' ? texts.data.rateHelp : '',
      texts.data.assumptionFor(texts.and(users.map(({ name }) => name))),
      column !== undefined
        ? texts.data.assumptionFromColumn(header.headers[column] ?? '')
        : computed
          ? texts.data.assumptionComputed
          : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  };
  return (
    <section aria-labelledby="assumptions-heading">
      <h2 id="assumptions-heading">{texts.data.assumptions}</h2>
      {ids.map((id) => (
        <TextField
          key={id}
          id={`assumption-${id}`}
          label={measureNamed(id).label}
          optional
          help={helpFor(id)}
          value={state.draft.data.assumptions[id] ?? ''}
          problem={problemOf(`assumption-${id}`)}
          onType={(text) => dispatch({ type: 'assumption_typed', measure: id, text })}
        />
      ))}
    </section>
  );
}
