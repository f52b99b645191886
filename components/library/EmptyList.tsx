/** Why the list is empty. */
export type Emptiness = 'still loading' | 'nothing saved' | 'nothing fits' | 'empty bin';

/** What stands where there is no passage to list: how to save the first, or how to see more. */
export function EmptyList({ why, onShowAll }: { why: Emptiness; onShowAll: () => void }) {
  if (why === 'still loading') return <p class="empty">Looking through what you saved…</p>;
  if (why === 'empty bin')
    return <p class="empty">The bin is empty. What you delete stays here for 30 days.</p>;
  if (why === 'nothing fits')
    return (
      <div class="empty">
        <p>Nothing that you saved fits these filters.</p>
        <button type="button" onClick={onShowAll}>
          Show everything
        </button>
      </div>
    );
  return (
    <div class="empty first">
      <h2>Save your first passage</h2>
      <figure aria-hidden="true">
        <p lang="zh-Hans">
          会议强调，要
          <mark>
            坚决做到“<u>两个维护</u>”
          </mark>
          ，推动<u>高质量发展</u>。
        </p>
        <p class="picture-toast">
          Saved. <b>Undo</b>
        </p>
      </figure>
      <ol>
        <li>Open any Chinese page. Rest the pointer on an underlined term and press Save.</li>
        <li>
          Or select a passage and press <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>S</kbd>.
        </li>
        <li>It is listed here at once, with its page, its terms and your notes.</li>
      </ol>
    </div>
  );
}
