import { t } from '../../lib/locales/translate';
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
    if (name === '' || name.length > longestLinkName) return t('link.badName', { most: longestLinkName });
    if (!isLinkAddress(address)) return t('link.badAddress', { word: '{word}' });
    if (links.some((link) => link.name === name)) return t('link.taken', { name });
    if (links.length >= mostLinks) return t('link.full', { most: mostLinks });
    onChange([...links, { name, address }]);
    return '';
  };
  return (
    <>
      <p class="soft">{t('link.hint')}</p>
      <RemovableList
        label={t('settings.links')}
        items={links.map(({ name, address }) => ({ id: name, name, more: address }))}
        empty={t('link.none')}
        action={t('action.remove')}
        onRemove={(name) => onChange(links.filter((link) => link.name !== name))}
      />
      <AddForm
        fields={[
          { name: t('link.name'), placeholder: t('link.nameHint') },
          { name: t('link.address'), placeholder: 'https://example.org/?q={word}' },
        ]}
        onAdd={add}
      />
    </>
  );
}
