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
        title="Off"
        explained="Nothing is read or underlined on these sites and what lies below them."
        sites={settings.sitesOff}
        empty="Tifa is on everywhere."
        onChange={(sitesOff) => onChange({ sitesOff })}
      />
      <SiteList
        title="Always on"
        explained="Chinese is read on these sites even where a page says that it is Japanese or Korean, and where a wider site is off."
        sites={settings.sitesOn}
        empty="No site is set."
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
    if (!site) return 'That is no site: write a host name, such as people.com.cn.';
    if (sites.includes(site)) return `${site} is in the list.`;
    if (sites.length >= mostSites) return `The list holds ${mostSites} sites; remove one first.`;
    onChange([...sites, site]);
    return '';
  };
  return (
    <>
      <h3>{title}</h3>
      <p class="soft">{explained}</p>
      <RemovableList
        label={`Sites: ${title}`}
        items={sites.map((site) => ({ id: site, name: site }))}
        empty={empty}
        action="Remove"
        onRemove={(site) => onChange(sites.filter((one) => one !== site))}
      />
      <AddForm fields={[{ name: `Site to add: ${title}`, placeholder: 'people.com.cn' }]} onAdd={add} />
    </>
  );
}
