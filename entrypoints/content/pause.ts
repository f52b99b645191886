/** Lets the page go on, and comes back as soon as it has nothing more urgent, or after some milliseconds. */
export const pause = (milliseconds = 0): Promise<void> =>
  milliseconds === 0
    ? scheduler.postTask(() => {})
    : new Promise((resolve) => setTimeout(resolve, milliseconds));
