import { Problem } from './field.tsx';

interface Card<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly summary: string;
}

interface RadioCardsProps<Id extends string> {
  /** The id of the group; its problem belongs to it. */
  readonly id: string;
  readonly legend: string;
  readonly cards: readonly Card<Id>[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly problem: string | undefined;
}

/** One choice out of a few, each with a sentence. */
export function RadioCards<Id extends string>(props: RadioCardsProps<Id>) {
  const { id, legend, cards, chosen, onChoose, problem } = props;
  return (
    <fieldset class="cards" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend class="label">{legend}</legend>
      <Problem id={`${id}-problem`} text={problem} />
      {cards.map((card, index) => (
        <label key={card.id} class={card.id === chosen ? 'card chosen' : 'card'}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${card.id}`}
            name={id}
            value={card.id}
            checked={card.id === chosen}
            aria-invalid={problem ? 'true' : undefined}
            onChange={() => onChoose(card.id)}
          />
          <span>
            <span class="card-name">{card.name}</span>
            <span class="card-summary">{card.summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
