import { type Landmark, landmarkLength } from './selectors';

/** Landmarks begin where the context that is saved ends. In letters. */
const nearest = 64;
const mostOnSide = 6;
/** To a place that is tried where one will not do; from the first that will do to the second, and then ever farther. */
const onward = 1.1;
const first = 24;
const farther = 1.6;

/** Does a text have this piece of it nowhere else? */
export const standsOnce = (letters: string, piece: string): boolean =>
  letters.indexOf(piece) === letters.lastIndexOf(piece);

/** Letters around a span of a page's letters that the page has nowhere else, near and far, on both sides. */
export const listLandmarks = (letters: string, start: number, end: number): Landmark[] =>
  [-1, 1].flatMap((side) => {
    const found: Landmark[] = [];
    let step = first;
    for (let far = nearest; found.length < mostOnSide; ) {
      const at = Math.round(side < 0 ? start - far - landmarkLength : end + far);
      const piece = letters.slice(Math.max(at, 0), at + landmarkLength);
      if (at < 0 || piece.length < landmarkLength) {
        found.push({ offset: side < 0 ? -start : letters.length - start, letters: '' });
        break;
      }
      const isOnly = standsOnce(letters, piece);
      if (isOnly) found.push({ offset: at - start, letters: piece });
      far += isOnly ? (step *= farther) : far * (onward - 1);
    }
    return found;
  });
