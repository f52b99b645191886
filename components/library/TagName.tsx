import { useState } from 'preact/hooks';
import { t } from '../../lib/locales/translate';
import { readTags } from '../card/NoteEditor';

interface TagNameProps {
  readonly tag: string;
  /** All other tags: a name that is taken makes one tag of two. */
  readonly others: readonly string[];
  readonly onRename: (name: string) => void;
}

/** Gives a tag another name, or merges it with another tag. */
export function TagName({ tag, others, onRename }: TagNameProps) {
  const [text, setText] = useState(tag);
  const [name = ''] = readTags(text);
  const isTaken = others.includes(name);
  return (
    <form
      class="tag-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name && name !== tag) onRename(name);
      }}
    >
      <input
        aria-label={t('library.newTagName', { tag: `#${tag}` })}
        list="tags"
        maxLength={60}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" disabled={!name || name === tag}>
        {isTaken ? t('library.merge') : t('library.rename')}
      </button>
    </form>
  );
}
