import type { Ref } from 'preact';
import { type Kind, kinds } from '../../lib/glossary/category';
import { t } from '../../lib/locales/translate';
import { Switch } from '../Switch';

/** A term of each kind, as news has it. */
const examples: Readonly<Record<Kind, string>> = {
  person: '习近平',
  institution: '国务院',
  position: '市委书记',
  meeting: '二十大',
  document: '《决定》',
  term: '高质量发展',
  formula: '两个维护',
  slogan: '不忘初心',
};

/**
 * Each kind with an example, and a switch. Elements with `data-kind` get the very underlines of pages: whoever shows
 * the legend paints them, in the element that `place` takes.
 */
export function Legend({
  kindsOff,
  place,
  onKind,
}: {
  kindsOff: readonly string[];
  place: Ref<HTMLUListElement>;
  onKind: (kind: Kind, on: boolean) => void;
}) {
  return (
    <ul class="legend" ref={place}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Switch on={!kindsOff.includes(kind)} onChange={(on) => onKind(kind, on)}>
            <span class="kind" data-kind={kind}>
              {capitalise(t(`kinds.${kind}`))}
            </span>
            <span class="example" lang="zh-Hans" data-kind={kind}>
              {examples[kind]}
            </span>
          </Switch>
        </li>
      ))}
    </ul>
  );
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
