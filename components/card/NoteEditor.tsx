import { t } from '../../lib/locales/translate';
import { type Annotation, longestNote, longestTag, mostTags } from '../../lib/notebook/highlight';

/** The reader's own words on a passage, and tags parted by commas. Kept by the button or Ctrl+Enter. */
export function NoteEditor({
  begun,
  onDraft,
  onKeep,
}: {
  begun?: Annotation | undefined;
  /** What is written so far, so that it outlives a card that closes. */
  onDraft: (annotation: Annotation) => void;
  onKeep: (annotation: Annotation) => void;
}) {
  const { note = '', tags = [] } = begun ?? {};
  return (
    <form
      class="panel note"
      onInput={({ currentTarget }) => onDraft(readForm(currentTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(readForm(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.repeat && (event.ctrlKey || event.metaKey))
          onKeep(readForm(event.currentTarget));
      }}
    >
      <textarea
        name="note"
        aria-label={t('action.note')}
        placeholder={t('note.hint')}
        rows={3}
        maxLength={longestNote}
        defaultValue={note}
        ref={focusOnce}
      />
      <div>
        <input
          name="tags"
          aria-label={t('note.tags')}
          placeholder={t('note.tagsHint')}
          maxLength={600}
          defaultValue={tags.join(', ')}
        />
        <button type="submit" class="primary">
          {t('note.keep')}
        </button>
      </div>
    </form>
  );
}

/** One function for all renderings, so that it is called when the field comes and not again. */
const focusOnce = (field: HTMLTextAreaElement | null) => field?.focus({ preventScroll: true });

function readForm(form: HTMLFormElement): Annotation {
  const fields = new FormData(form);
  return { note: String(fields.get('note')).trim(), tags: readTags(String(fields.get('tags'))) };
}

/** "基层，#economy, " is 基层 and economy. */
export function readTags(text: string): string[] {
  const tags = text
    .split(/[,，、;；\n]/u)
    .map((tag) => tag.trim().replace(/^#/, '').trim().slice(0, longestTag).trim())
    .filter(Boolean);
  return [...new Set(tags)].slice(0, mostTags);
}
