import { t, writeNumber } from '../../lib/locales/translate';
import type { Settings } from '../../lib/settings/settings';
import { mostSites, normaliseSite } from '../../lib/settings/sites';
import { AddForm } from './AddForm';
import { RemovableList } from './RemovableList';

/** The sites where Tifa is off, and those where it is always on. */
export function Sites({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}) {
  return (
    <>
      <SiteList
        title={t('site.off')}
        explained={t('site.offHint')}
        sites={settings.sitesOff}
        empty={t('site.offNone')}
        onChange={(sitesOff) => onChange({ sitesOff })}
      />
      <SiteList
        title={t('site.on')}
        explained={t('site.onHint')}
        sites={settings.sitesOn}
        empty={t('site.onNone')}
        onChange={(sitesOn) => onChange({ sitesOn })}
      />
    </>
  );
}

function SiteList({
  title,
  explained,
  sites,
  empty,
  onChange,
}: {
  title: string;
  explained: string;
  sites: readonly string[];
  empty: string;
  onChange: (sites: readonly string[]) => void;
}) {
  const add = ([written = '']: readonly string[]): string => {
    const site = normaliseSite(written);
    if (!site) return t('site.unfit');
    if (sites.includes(site)) return t('site.present', { site });
    if (sites.length >= mostSites) return t('site.full', { most: writeNumber(mostSites) });
    onChange([...sites, site]);
    return '';
  };
  return (
    <>
      <h3>{title}</h3>
      <p class="soft">{explained}</p>
      <RemovableList
        label={t('site.list', { name: title })}
        items={sites.map((site) => ({ id: site, name: site }))}
        empty={empty}
        action={t('action.remove')}
        onRemove={(site) => onChange(sites.filter((one) => one !== site))}
      />
      <AddForm
        fields={[{ name: t('site.add', { name: title }), placeholder: 'people.com.cn' }]}
        onAdd={add}
      />
    </>
  );
}
