import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleBlock } from '../../lib/notebook/article';

/** Where a saved passage stands in the text of a kept article: UTF-16 offsets in `textOf` its blocks. */
export interface PassageMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

interface ArticleTextProps {
  readonly blocks: readonly ArticleBlock[];
  readonly marks: readonly PassageMark[];
  /** Id of the passage that the reader came from, or ''. */
  readonly open: string;
  readonly onPassage: (id: string) => void;
}

/** What parts two blocks in the article's text. */
const separatorLength = 2;

/** A kept article to read, with the saved passages marked; the one that the reader came from is scrolled to. */
export function ArticleText({ blocks, marks, open, onPassage }: ArticleTextProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    text.current?.querySelector('.open')?.scrollIntoView({ block: 'center' });
  }, [blocks, open, marks.length]);
  let start = 0;
  return (
    <div ref={text} class="article-text">
      {blocks.map((block, i) => {
        const from = start;
        start += block.text.length + separatorLength;
        return (
          <Block key={i} kind={block.kind}>
            {markPassages(block.text, from, marks, open, onPassage)}
          </Block>
        );
      })}
    </div>
  );
}

/** A block by what it is. */
export function Block({ kind, children }: { kind: ArticleBlock['kind']; children: ComponentChildren }) {
  return kind === 'heading' ? <h3>{children}</h3> : <p class={`text-${kind}`}>{children}</p>;
}

/** A block's text, which begins at `from`, cut where passages begin and end; of several the one that began first counts. */
function markPassages(
  text: string,
  from: number,
  marks: readonly PassageMark[],
  open: string,
  onPassage: (id: string) => void,
) {
  const to = from + text.length;
  const here = marks.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to, ...here.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const piece = text.slice(start - from, (places[i + 1] as number) - from);
    const over = here.filter((mark) => mark.start <= start && mark.end > start);
    const mark = over.find(({ id }) => id === open) ?? over[0];
    if (!mark) return piece;
    return (
      <mark key={start} class={mark.id === open ? 'open' : ''}>
        <a
          href={`?open=${encodeURIComponent(mark.id)}`}
          onClick={(event) => {
            event.preventDefault();
            onPassage(mark.id);
          }}
        >
          {piece}
        </a>
      </mark>
    );
  });
}
