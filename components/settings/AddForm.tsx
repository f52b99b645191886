import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/locales/translate';

/** What the reader fills in to add something. */
interface Field {
  readonly name: string;
  readonly placeholder: string;
}

/** Fields and a button. What can't be added stays in the fields, with a sentence that says why. */
export function AddForm({
  fields,
  onAdd,
}: {
  fields: readonly Field[];
  /** Takes what was filled in, in order; returns why it can't be taken, or ''. */
  onAdd: (written: readonly string[]) => string;
}) {
  const [written, setWritten] = useState(fields.map(() => ''));
  const [refusal, setRefusal] = useState('');
  const id = useId();
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = onAdd(written);
        setRefusal(reason);
        if (reason === '') setWritten(fields.map(() => ''));
      }}
    >
      {fields.map(({ name, placeholder }, i) => (
        <input
          key={name}
          type="text"
          aria-label={name}
          aria-describedby={id}
          placeholder={placeholder}
          spellcheck={false}
          autocomplete="off"
          value={written[i]}
          onInput={({ currentTarget: { value } }) =>
            setWritten(written.map((one, k) => (k === i ? value : one)))
          }
        />
      ))}
      <button type="submit">{t('action.add')}</button>
      <p class="refusal" id={id} role="alert">
        {refusal}
      </p>
    </form>
  );
}
