/**
 * Copies text, and says whether it was copied. Plain http pages have no navigator.clipboard, so the copy
 * event is filled instead; a page that stops the event before us wins.
 */
export function copyText(text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = true;
  };
  addEventListener('copy', fill, { capture: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done && filled;
}
