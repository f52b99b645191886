/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by AdaGrad (Duchi, Hazan and
 * Singer 2011). The tag O has no weights: those of the others are differences to it.
 */

/** Tags: outside a name; its first, inner and last character; a name of one character. */
export const tags = { O: 0, B: 1, M: 2, E: 3, S: 4 } as const;
export const tagCount = 5;
const weighted = tagCount - 1;

/** May a tag follow another? Rows are the first of the two. */
export const follows: readonly (readonly number[])[] = [
  [1, 1, 0, 0, 1],
  [0, 0, 1, 1, 0],
  [0, 0, 1, 1, 0],
  [1, 1, 0, 0, 1],
  [1, 1, 0, 0, 1],
];
const mayStart = [1, 1, 0, 0, 1];
const mayEnd = [1, 0, 0, 1, 1];

/** Sentences, one after another: `ends` are where each ends, in characters; a row of features for each character. */
export interface TaggedText {
  readonly ends: Uint32Array;
  readonly tags: Uint8Array;
  /** Weight rows, `templates` a character; row 0 has no weight. */
  readonly rows: Uint32Array;
  readonly templates: number;
}

/** Weights, and the sums of squared gradients by which AdaGrad slows down. */
export interface Learned {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionSquares: Float32Array;
}

const rate = 0.1;
const negligible = 0.002;

export class Crf {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly transitions = new Float32Array(tagCount * tagCount);
  readonly #transitionSquares = new Float32Array(tagCount * tagCount).fill(1e-6);
  #scores = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #scales = new Float64Array(0);

  constructor(readonly rowCount: number) {
    this.weights = new Float32Array(rowCount * weighted);
    this.#squares = new Float32Array(rowCount * weighted);
  }

  /** All that it has learned, to go on from later. */
  get learned(): Learned {
    return {
      weights: this.weights,
      squares: this.#squares,
      transitions: this.transitions,
      transitionSquares: this.#transitionSquares,
    };
  }

  set learned({ weights, squares, transitions, transitionSquares }: Learned) {
    this.weights.set(weights);
    this.#squares.set(squares);
    this.transitions.set(transitions);
    this.#transitionSquares.set(transitionSquares);
  }

  /** One pass over all sentences in the order given; the mean negative log likelihood of a character. */
  pass(text: TaggedText, order: Uint32Array): number {
    let loss = 0;
    for (const sentence of order) {
      const from = sentence === 0 ? 0 : (text.ends[sentence - 1] as number);
      loss += this.#learn(text, from, text.ends[sentence] as number);
    }
    return loss / text.tags.length;
  }

  #learn({ rows, tags, templates }: TaggedText, from: number, to: number): number {
    const length = to - from;
    if (length === 0) return 0;
    if (this.#scales.length < length + 1) {
      this.#scores = new Float64Array(length * 2 * tagCount);
      this.#forward = new Float64Array(length * 2 * tagCount);
      this.#backward = new Float64Array(length * 2 * tagCount);
      this.#scales = new Float64Array(length * 2 + 1);
    }
    const { weights, transitions } = this;
    const squares = this.#squares;
    const scores = this.#scores;
    const forward = this.#forward;
    const backward = this.#backward;
    const scales = this.#scales;
    // Exponentials of scores, the highest of a character being 1.
    let gold = 0;
    let shifts = 0;
    for (let i = 0; i < length; i++) {
      let b = 0;
      let m = 0;
      let e = 0;
      let s = 0;
      for (let f = (from + i) * templates, end = f + templates; f < end; f++) {
        const row = (rows[f] as number) * weighted;
        b += weights[row] as number;
        m += weights[row + 1] as number;
        e += weights[row + 2] as number;
        s += weights[row + 3] as number;
      }
      const most = Math.max(0, b, m, e, s);
      const tag = tags[from + i] as number;
      gold += tag === 0 ? 0 : tag === 1 ? b : tag === 2 ? m : tag === 3 ? e : s;
      shifts += most;
      const at = i * tagCount;
      scores[at] = Math.exp(-most);
      scores[at + 1] = Math.exp(b - most);
      scores[at + 2] = Math.exp(m - most);
      scores[at + 3] = Math.exp(e - most);
      scores[at + 4] = Math.exp(s - most);
    }
    const steps = expTransitions(transitions);
    // Forward, scaled to a sum of 1.
    let logZ = shifts;
    for (let i = 0; i < length; i++) {
      const at = i * tagCount;
      let sum = 0;
      for (let y = 0; y < tagCount; y++) {
        let into = 0;
        if (i === 0) into = mayStart[y] as number;
        else
          for (let x = 0; x < tagCount; x++)
            into += (forward[at - tagCount + x] as number) * (steps[x * tagCount + y] as number);
        if (i === length - 1) into *= mayEnd[y] as number;
        const value = into * (scores[at + y] as number);
        forward[at + y] = value;
        sum += value;
      }
      scales[i] = sum;
      logZ += Math.log(sum);
      for (let y = 0; y < tagCount; y++) (forward[at + y] as number) /= sum;
    }
    for (let i = length - 1; i >= 0; i--) {
      const at = i * tagCount;
      for (let x = 0; x < tagCount; x++) {
        let value = 0;
        if (i === length - 1) value = 1;
        else
          for (let y = 0; y < tagCount; y++)
            value +=
              (steps[x * tagCount + y] as number) *
              (scores[at + tagCount + y] as number) *
              (backward[at + tagCount + y] as number) *
              (i + 1 === length - 1 ? (mayEnd[y] as number) : 1);
        backward[at + x] = i === length - 1 ? value : value / (scales[i + 1] as number);
      }
    }
    // Transitions.
    for (let i = 1; i < length; i++) {
      const at = i * tagCount;
      const x0 = tags[from + i - 1] as number;
      const y0 = tags[from + i] as number;
      gold += transitions[x0 * tagCount + y0] as number;
      const last = i === length - 1;
      // Far from any name nothing is to be learned.
      if (x0 === 0 && y0 === 0 && (forward[at] as number) * (backward[at] as number) > 1 - negligible)
        continue;
      for (let x = 0; x < tagCount; x++)
        for (let y = 0; y < tagCount; y++) {
          const cell = x * tagCount + y;
          if (!(follows[x] as readonly number[])[y]) continue;
          const p =
            ((forward[at - tagCount + x] as number) *
              (steps[cell] as number) *
              (scores[at + y] as number) *
              (backward[at + y] as number) *
              (last ? (mayEnd[y] as number) : 1)) /
            (scales[i] as number);
          const gradient = p - (x === x0 && y === y0 ? 1 : 0);
          const square = ((this.#transitionSquares[cell] as number) += gradient * gradient);
          (transitions[cell] as number) -= (rate * gradient) / Math.sqrt(square);
        }
    }
    // Features.
    for (let i = 0; i < length; i++) {
      const at = i * tagCount;
      const tag = tags[from + i] as number;
      for (let y = 1; y < tagCount; y++) {
        const gradient = (forward[at + y] as number) * (backward[at + y] as number) - (tag === y ? 1 : 0);
        if (gradient < negligible && gradient > -negligible) continue;
        const square = gradient * gradient;
        for (let f = (from + i) * templates, end = f + templates; f < end; f++) {
          const row = rows[f] as number;
          if (row === 0) continue;
          const cell = row * weighted + y - 1;
          const sum = ((squares[cell] as number) += square);
          (weights[cell] as number) -= (rate * gradient) / Math.sqrt(sum + 1e-6);
        }
      }
    }
    return logZ - gold;
  }
}

function expTransitions(transitions: Float32Array): Float64Array {
  const steps = new Float64Array(tagCount * tagCount);
  for (let x = 0; x < tagCount; x++)
    for (let y = 0; y < tagCount; y++)
      if ((follows[x] as readonly number[])[y])
        steps[x * tagCount + y] = Math.exp(transitions[x * tagCount + y] as number);
  return steps;
}
