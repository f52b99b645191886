import { kinds } from '../../lib/glossary/category';
import type { FieldFault, OwnField } from '../../lib/glossary/own-entry';
import { t } from '../../lib/locales/translate';
import { sentenceOf } from './reasons';

interface FormFieldProps {
  readonly field: OwnField;
  readonly hint: string;
  /** How many lines there is room for; none where it is a choice. */
  readonly lines: number;
  readonly lang?: string | undefined;
  readonly text: string;
  readonly fault: FieldFault | undefined;
  readonly onText: (text: string) => void;
}

/** More than any field may hold, so that what is too long is told and not cut unseen. */
const mostTyped = 10_000;

/** A field with its name, and below it what is to be written there or what is wrong. */
export function FormField({ field, hint, lines, lang, text, fault, onText }: FormFieldProps) {
  const shared = {
    id: field,
    name: field,
    value: text,
    lang,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${field}-says`,
    onInput: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
  };
  return (
    <div class={`field ${field}`}>
      <label for={field}>{t(`field.${field}`)}</label>
      {lines === 0 && (
        <select {...shared}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      )}
      {lines === 1 && <input {...shared} maxLength={mostTyped} spellcheck={false} autocomplete="off" />}
      {lines > 1 && <textarea {...shared} rows={lines} maxLength={mostTyped} />}
      <small id={`${field}-says`} class={fault ? 'fault' : ''}>
        {fault ? sentenceOf(fault) : hint}
      </small>
    </div>
  );
}
