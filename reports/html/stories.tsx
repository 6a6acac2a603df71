/** @jsxRuntime automatic @jsxImportSource preact */
/** The stories as prose: given, when, then, each step with its verdict. */
import { Fragment } from 'preact';
import { instantWords } from '../dates.ts';
import type { Report, RequirementLine } from '../schema.ts';
import { inBoth, serviceName } from '../sentences.ts';
import { words } from '../words.ts';
import { findingAnchor, ruleAnchor, storyAnchor } from './anchors.ts';
import { findable } from './find.tsx';
import { Say } from './language.tsx';
import { Later } from './later.tsx';
import { pageWords } from './page-words.ts';
import type { Tone } from './palette.ts';
import { canBeRefused } from './path.tsx';
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

function RuleList({ rules, anchor }: { rules: readonly RequirementLine[]; anchor: (id: string) => string }) {
  return (
    <ul class="reasons">
      {rules.map(({ id, title }) => (
        <li key={id}>
          <a class="id" href={`#${anchor(id)}`}>
            {id}
          </a>{' '}
          <Say text={title} />
        </li>
      ))}
    </ul>
  );
}

function StoryStep({ step, report }: { step: Story['steps'][number]; report: Report }) {
  const tried = report.requirements.filter(({ id }) => step.requirements.includes(id));
  const broken = step.verdict === 'diverged' ? tried.filter(({ failure }) => failure) : [];
  return (
    <li>
      <p class="step-text">
        <span class="story-word">
          <Say text={pageWords.storyWhen} />
        </span>{' '}
        <bdi>
          <Say text={step.text} />
        </bdi>
      </p>
      <p>
        <span class="story-word">
          <Say text={pageWords.storyThen} />
        </span>{' '}
        {canBeRefused(step.actor) && (
          <>
            <Say text={pageWords.outcomes[step.outcome]} />{' '}
          </>
        )}
        <StepMark verdict={step.verdict} />{' '}
        <span class="quiet">
          <Say text={instantWords(step.at)} />
        </span>
      </p>
      {broken.length > 0 && <RuleList rules={broken} anchor={findingAnchor} />}
      {tried.length > 0 && (
        <details class="quiet">
          <summary>
            <Say text={pageWords.rulesTried} />: {tried.length}
          </summary>
          <RuleList rules={tried} anchor={ruleAnchor} />
        </details>
      )}
    </li>
  );
}

function StoryFold({ story, report }: { story: Story; report: Report }) {
  const [first] = story.steps;
  const verdict = verdictOf(story);
  return (
    <details id={storyAnchor(story.name)} class="story" open={verdict !== 'held'} {...findable('story')}>
      <summary>
        <h4 class="named">
          <Say text={story.title} />
        </h4>{' '}
        <StepMark verdict={verdict} />
      </summary>
      {first && (
        <p class="given">
          <span class="story-word">
            <Say text={pageWords.storyGiven} />
          </span>{' '}
          <Say text={pageWords.storyBegins} /> <Say text={instantWords(first.at)} />
        </p>
      )}
      <ol class="story-steps">
        {story.steps.map((step, index) => (
          <StoryStep key={`${index} ${step.at}`} step={step} report={report} />
        ))}
      </ol>
    </details>
  );
}

/** The stories of a service, told when they are asked for; how they went is said before. */
function ServiceFold({ service, report }: { service: string; report: Report }) {
  const stories = report.stories.filter((story) => story.service === service);
  const verdicts = stories.map(verdictOf);
  return (
    <Later
      name={`stories-${service}`}
      summary={
        <>
          <h3>
            <Say text={serviceName(service)} />
          </h3>{' '}
          {(['held', 'diverged', 'not-judged'] as const).map((verdict) => {
            const count = verdicts.filter((each) => each === verdict).length;
            return (
              count > 0 && (
                <Fragment key={verdict}>
                  <Mark
                    {...MARKS[verdict]}
                    word={inBoth((language) => `${count} ${words.stepVerdicts[verdict][language]}`)}
                  />{' '}
                </Fragment>
              )
            );
          })}
        </>
      }
    >
      {stories.map((story) => (
        <StoryFold key={story.name} story={story} report={report} />
      ))}
    </Later>
  );
}

export function Stories({ report }: { report: Report }) {
  const services = [...new Set(report.stories.map(({ service }) => service))];
  return (
    <Section name="stories" class="annex" intro={words.storiesIntro}>
      {services.map((service) => (
        <ServiceFold key={service} service={service} report={report} />
      ))}
      {services.length === 0 && (
        <p>
          <Say text={words.none} />
        </p>
      )}
    </Section>
  );
}
