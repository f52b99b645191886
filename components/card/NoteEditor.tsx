import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/notebook/highlight';

const longestNote = 20_000;

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
  const [note, setNote] = useState(begun?.note ?? '');
  const [tags, setTags] = useState(begun?.tags.join(', ') ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const keep = () => onKeep({ note: note.trim(), tags: readTags(tags) });
  return (
    <form
      class="panel note"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
      }}
    >
      <textarea
        ref={field}
        aria-label="Note"
        placeholder="What you want to remember; Markdown is kept"
        rows={3}
        maxLength={longestNote}
        value={note}
        onInput={({ currentTarget: { value } }) => {
          setNote(value);
          onDraft({ note: value, tags: readTags(tags) });
        }}
      />
      <div>
        <input
          aria-label="Tags, parted by commas"
          placeholder="tags, parted by commas"
          maxLength={600}
          value={tags}
          onInput={({ currentTarget: { value } }) => {
            setTags(value);
            onDraft({ note, tags: readTags(value) });
          }}
        />
        <button type="submit" class="primary">
          Keep note
        </button>
      </div>
    </form>
  );
}

const longestTag = 60;
const mostTags = 50;

/** "基层，#economy, " is 基层 and economy. */
export function readTags(text: string): string[] {
  const tags = text
    .split(/[,，、;；\n]/u)
    .map((tag) => tag.trim().replace(/^#/, '').trim().slice(0, longestTag).trim())
    .filter(Boolean);
  return [...new Set(tags)].slice(0, mostTags);
}
