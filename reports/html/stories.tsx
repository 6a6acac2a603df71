/** @jsxRuntime automatic @jsxImportSource preact */
/** The stories as prose steps, each with its verdict. */
import { instantWords } from '../dates.ts';
import type { Report } from '../schema.ts';
import { serviceName } from '../sentences.ts';
import { words } from '../words.ts';
import { Say } from './language.tsx';
import type { Tone } from './palette.ts';
import { Section } from './section.tsx';
import { Mark } from './verdict-mark.tsx';

type Story = Report['stories'][number];
type StepVerdict = Story['steps'][number]['verdict'];

const MARKS = {
  held: { sign: '✓', tone: 'good' },
  diverged: { sign: '✗', tone: 'bad' },
  'not-judged': { sign: '?', tone: 'open' },
} as const satisfies Record<StepVerdict, { sign: string; tone: Tone }>;

/** The worst of its steps: a story that broke off is not told as one that held. */
function verdictOf({ steps }: Story): StepVerdict {
  if (steps.some(({ verdict }) => verdict === 'diverged')) return 'diverged';
  return steps.length > 0 && steps.every(({ verdict }) => verdict === 'held') ? 'held' : 'not-judged';
}

function StepMark({ verdict }: { verdict: StepVerdict }) {
  return <Mark {...MARKS[verdict]} word={words.stepVerdicts[verdict]} />;
}

function StoryFold({ story }: { story: Story }) {
  const verdict = verdictOf(story);
  return (
    <details class="story" open={verdict !== 'held'}>
      <summary>
        <h4>
          <Say text={story.title} />
        </h4>{' '}
        <StepMark verdict={verdict} />
      </summary>
      <ol class="story-steps">
        {story.steps.map((step, index) => (
          <li key={`${index} ${step.at}`}>
            <p class="step-text">
              <bdi>
                <Say text={step.text} />
              </bdi>
            </p>
            <p class="quiet">
              <StepMark verdict={step.verdict} /> <Say text={words.outcomes[step.outcome]} /> ·{' '}
              <Say text={instantWords(step.at)} />
              {step.requirements.length > 0 && ` · ${step.requirements.join(', ')}`}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

export function Stories({ report }: { report: Report }) {
  const services = [...new Set(report.stories.map(({ service }) => service))];
  return (
    <Section name="stories" intro={words.storiesIntro}>
      {services.map((service) => (
        <div key={service}>
          <h3>
            <Say text={serviceName(service)} />
          </h3>
          {report.stories
            .filter((story) => story.service === service)
            .map((story) => (
              <StoryFold key={story.name} story={story} />
            ))}
        </div>
      ))}
      {services.length === 0 && (
        <p>
          <Say text={words.none} />
        </p>
      )}
    </Section>
  );
}
