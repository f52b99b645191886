import { useState } from 'preact/hooks';
import { t } from '../../lib/locales/translate';

interface TextFormProps {
  /** One sentence, where the last text was refused. */
  readonly trouble: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Takes a text that is pasted, dropped, or chosen as a file. */
export function TextForm({ trouble, onText, onFile }: TextFormProps) {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  return (
    <form
      class={isOver ? 'over' : ''}
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
        else onText(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <label for="text">{t('readingRoom.label')}</label>
      <textarea
        id="text"
        placeholder={t('readingRoom.hint')}
        spellcheck={false}
        lang="zh-Hans"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary">
          {t('readingRoom.read')}
        </button>
        <label class="file">
          <input
            type="file"
            accept=".txt,.md,.markdown,.html,.htm"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file) onFile(file);
            }}
          />
          {t('readingRoom.chooseFile')}
        </label>
      </div>
    </form>
  );
}
