import { useId } from 'preact/hooks';

/** One of a few: its name, and for each what it does. */
export function Choice<Value extends string>({
  name,
  options,
  value,
  isShort = false,
  onChange,
}: {
  name: string;
  options: Readonly<Record<Value, string>>;
  value: Value;
  /** The options are short enough to stand in one line. */
  isShort?: boolean;
  onChange: (value: Value) => void;
}) {
  const group = useId();
  return (
    <fieldset class={isShort ? 'choice short' : 'choice'}>
      <legend>{name}</legend>
      {(Object.keys(options) as Value[]).map((option) => (
        <label key={option}>
          <input type="radio" name={group} checked={option === value} onChange={() => onChange(option)} />
          <span>{options[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
