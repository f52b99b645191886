/** Lets the page go on, and comes back as soon as it has nothing more urgent, or after some milliseconds. */
export const pause = (milliseconds = 0): Promise<void> =>
  milliseconds === 0
    ? scheduler.postTask(() => {})
    : new Promise((resolve) => setTimeout(resolve, milliseconds));

const longestFrame = 1_000;

/**
 * Waits until the browser has laid out and drawn what it has: asking for styles and boxes costs nothing
 * then. A page that is not drawn at all is not waited for for long.
 */
export async function afterFrame(): Promise<void> {
  const frame = new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  await Promise.race([frame, pause(longestFrame)]);
  await pause();
}
