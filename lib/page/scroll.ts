/** Room that is kept above and below, in CSS pixels, so that neither edge nor a site's fixed header hides the text. */
const margin = 80;

/** Brings a range into view if it is not, by the least movement: its scrollers first, then the window. */
export function scrollToRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): void {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const isInView = () => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= margin && bottom <= innerHeight - margin;
  };
  if (isInView()) return;
  startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  if (!isInView()) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3 });
}
