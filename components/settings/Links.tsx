import { isLinkAddress, type LookupLink, longestLinkName, mostLinks } from '../../lib/settings/links';
import { AddForm } from './AddForm';
import { RemovableList } from './RemovableList';

/** Where else a word can be looked up. */
export function Links({
  links,
  onChange,
}: {
  links: readonly LookupLink[];
  onChange: (links: readonly LookupLink[]) => void;
}) {
  const add = (written: readonly string[]): string => {
    const [name = '', address = ''] = written.map((one) => one.trim());
    if (name === '' || name.length > longestLinkName)
      return `Give the link a name of at most ${longestLinkName} characters.`;
    if (!isLinkAddress(address))
      return 'The address must begin with https:// and have {word} in it, after the host name.';
    if (links.some((link) => link.name === name))
      return `There is a link ${name} already; take another name.`;
    if (links.length >= mostLinks) return `There can be ${mostLinks} links; remove one first.`;
    onChange([...links, { name, address }]);
    return '';
  };
  return (
    <>
      <p class="soft">Cards offer these. They are opened only when you press them.</p>
      <RemovableList
        label="Look-up links"
        items={links.map(({ name, address }) => ({ id: name, name, more: address }))}
        empty="There are no links."
        action="Remove"
        onRemove={(name) => onChange(links.filter((link) => link.name !== name))}
      />
      <AddForm
        fields={[
          { name: 'Name of the link', placeholder: 'Name' },
          { name: 'Address of the link', placeholder: 'https://example.org/?q={word}' },
        ]}
        onAdd={add}
      />
    </>
  );
}
