/** @jsxRuntime automatic @jsxImportSource preact */
/** The page's own script: takes the view over that the server rendered, and keeps it as things are. */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Words } from '../schema.ts';
import { type Calls, CallsContext } from './calls.ts';
import { copyByButtons } from './copying.ts';
import { DATA, Live, VIEW } from './live.tsx';
import type { LivePage } from './state.ts';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}`);
  return found;
};

/** Says in the page's own place for it what could not be done; nothing when all is well. */
function tell(trouble: Words | undefined): void {
  for (const language of ['nb', 'en'] as const)
    element(`trouble-${language}`).textContent = trouble?.[language] ?? '';
}

const gone = (): void => {
  document.documentElement.dataset.connection = 'lost';
};

async function post(path: string, body: unknown): Promise<void> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    tell(response.ok ? undefined : ((await response.json()) as { trouble: Words }).trouble);
  } catch {
    gone();
  }
}

async function get<T>(path: string): Promise<T | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    gone();
    return undefined;
  }
}

const calls: Calls = {
  perform: (act) => void post('acts', act),
  beginAnew: () => void post('anew', {}),
  message: (key) => get(`messages/${encodeURIComponent(key)}`),
  older: async (below) => (await get<never[]>(`entries?below=${below}`)) ?? [],
  picture: (service, place) => get(`lifelines/${service}/${place}`),
  follow: (scenario) => void post('follow', { scenario }),
};

function App({ first }: { first: LivePage }) {
  const [page, setPage] = useState(first);
  useEffect(() => {
    const events = new EventSource('events');
    events.addEventListener('state', ({ data }) => {
      const state = JSON.parse(data) as LivePage['state'];
      // What was given with the page is of another start of the server: it is not live before it is loaded anew.
      if (state.server !== first.state.server) return location.reload();
      document.documentElement.dataset.connection = 'live';
      setPage({ ...first, state } as LivePage);
    });
    events.addEventListener('error', gone);
    return () => events.close();
  }, []);
  const given = useMemo(() => calls, []);
  return (
    <CallsContext.Provider value={given}>
      <Live page={page} />
    </CallsContext.Provider>
  );
}

const view = element(VIEW);
const first = JSON.parse(element(DATA).textContent ?? '') as LivePage;
// Made anew rather than taken over: texts side by side are one in what the server wrote.
view.replaceChildren();
render(<App first={first} />, view);
document.documentElement.dataset.ready = '';
copyByButtons();
