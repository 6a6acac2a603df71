/** @jsxRuntime automatic @jsxImportSource preact */
/** How sure the verdict is, beside the verdict. */
import type { Report } from '../schema.ts';
import { surenessOf } from '../sureness.ts';
import { words } from '../words.ts';
import { Say } from './language.tsx';
import { Fact } from './section.tsx';

export function Sureness({ report }: { report: Report }) {
  const lines = surenessOf(report);
  if (lines.length === 0) return null;
  return (
    <div class="sureness">
      <h3>
        <Say text={words.howSure} />
      </h3>
      <dl class="account">
        {lines.map(({ label, text }) => (
          <Fact key={label.en} label={label}>
            <Say text={text} />
            {label === words.taken && (
              <>
                {' '}
                <a href="#basis">
                  <Say text={words.seeBasis} />
                </a>
              </>
            )}
          </Fact>
        ))}
      </dl>
    </div>
  );
}
