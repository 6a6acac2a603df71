/** @jsxRuntime automatic @jsxImportSource preact */
/** How a system did from certificate to certificate, as a line; the table beside it says the same. */
import type { RegistryPoint } from '../registry-schema.ts';
import { registryWords } from '../registry-words.ts';
import { numbers } from './drawing.tsx';
import { InEachLanguage } from './language.tsx';
import { toneOf } from './palette.ts';

const WIDTH = 320;
const HEIGHT = 72;
const EDGE = 10;
/** More dots than a line of this width can tell apart are not drawn: the newest are. */
const POINTS_MAX = 60;

function placeOf({ passed, demands }: RegistryPoint, index: number, count: number) {
  const share = demands === 0 ? 0 : passed / demands;
  return {
    x: EDGE + ((WIDTH - 2 * EDGE) * index) / Math.max(1, count - 1),
    y: HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share,
  };
}

export function Trend({ points: all }: { points: readonly RegistryPoint[] }) {
  const points = all.slice(-POINTS_MAX);
  const places = points.map((point, index) => ({ point, place: placeOf(point, index, points.length) }));
  const told = points.map(({ date, passed, demands }) => `${date}: ${passed} / ${demands}`).join('; ');
  return (
    <InEachLanguage>
      {(language) => (
        <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img">
          <title>{`${registryWords.trend[language]}: ${told}`}</title>
          <polyline points={places.map(({ place }) => numbers(place)).join(' ')} />
          {places.map(({ point, place }) => (
            <circle
              key={point.source.sha256}
              class={toneOf[point.verdict]}
              cx={place.x.toFixed(1)}
              cy={place.y.toFixed(1)}
              r="4"
            />
          ))}
        </svg>
      )}
    </InEachLanguage>
  );
}

export const trendStyles = `
.trend{display:block;max-width:100%;height:auto;margin-top:.75rem}
.trend polyline{fill:none;stroke:var(--quiet);stroke-width:1.5}
.trend circle{fill:var(--ink);stroke:var(--card)}
.registry-system{margin-top:2rem}
`;
