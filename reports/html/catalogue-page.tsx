/** @jsxRuntime automatic @jsxImportSource preact */
/** The catalogue as living documentation: every rule, how it is judged, the lifecycles as pictures. */
import type { ComponentChildren } from 'preact';
import type { Language, Report, RequirementLine, Words } from '../schema.ts';
import { inBoth, serviceName, sourcesIn } from '../sentences.ts';
import { words } from '../words.ts';
import { ruleAnchor, serviceAnchor } from './anchors.ts';
import { Lifecycle } from './coverage.tsx';
import { findable } from './find.tsx';
import { LanguageChoice, Say } from './language.tsx';
import { Contents } from './masthead.tsx';
import { renderPage } from './page.tsx';
import { groupSentence, questionsSentence, valuesSentence } from './page-sentences.ts';
import { pageWords } from './page-words.ts';
import { Fold } from './section.tsx';
import { Shown, type ShownOrFree } from './shown.tsx';
import { Table } from './table.tsx';

type CatalogueRule = Pick<
  RequirementLine,
  'id' | 'service' | 'level' | 'binds' | 'title' | 'questions' | 'profile'
>;

/** Everything the page tells. */
export interface Catalogue {
  readonly suite: Report['suite'];
  readonly version: string;
  readonly documents: Report['catalogue']['documents'];
  readonly rules: readonly (Readonly<Omit<CatalogueRule, 'questions' | 'profile'>> & {
    readonly sources: readonly Readonly<RequirementLine['sources'][number]>[];
    /** The catalogue that the rule came with. */
    readonly since: string;
    readonly judged: Words;
    /** Without each of which the rule is half tested. */
    readonly situations: readonly Words[];
    readonly questions: readonly string[];
    readonly profile: readonly string[];
  })[];
  readonly questions: Report['catalogue']['questions'];
  readonly profile: readonly Omit<Report['catalogue']['profile'][number], 'value'>[];
  readonly shown: ShownOrFree;
  readonly lifecycles: Report['coverage'];
}

const HEADINGS = [words.requirement, words.level, words.bindsHeading, words.source, pageWords.judged];

function Rules({ catalogue, service }: { catalogue: Catalogue; service: string }) {
  const rules = catalogue.rules.filter((rule) => rule.service === service);
  return (
    <details id={serviceAnchor(service)} class="part-fold rule-group">
      <summary>
        <h3>
          <Say text={serviceName(service)} />
        </h3>{' '}
        <span class="quiet">
          <Say text={groupSentence(rules.length)} />
        </span>
      </summary>
      <Table
        class="catalogue"
        caption={serviceName(service)}
        isCaptionHidden
        headings={HEADINGS}
        rows={rules.map(
          ({ id, title, level, binds, sources, since, judged, situations, questions, profile }) => ({
            key: id,
            id: ruleAnchor(id),
            data: findable('rule'),
            cells: [
              <span key="rule" class="named">
                <a class="id" href={`#${ruleAnchor(id)}`}>
                  {id}
                </a>{' '}
                <Say text={title} />
              </span>,
              <Say key="level" text={words.levels[level]} />,
              <Say key="binds" text={words.binds[binds]} />,
              sourcesIn(catalogue.documents, sources).map((source) => (
                <span key={source.en} class="source">
                  <Say text={source} />
                </span>
              )),
              <>
                <Say text={judged} />
                {situations.length > 0 && (
                  <span class="rule-reason">
                    <Say text={pageWords.mustComeAbout} />:{' '}
                    {situations.map((situation, index) => (
                      <span key={situation.en}>
                        {index > 0 && '; '}
                        <Say text={situation} />
                      </span>
                    ))}
                  </span>
                )}
                <span class="rule-reason">
                  <Say text={pageWords.since} />: {since}
                </span>
                {(questions.length > 0 || profile.length > 0) && (
                  <span class="rule-reason">{[...questions, ...profile].join(', ')}</span>
                )}
              </>,
            ],
          }),
        )}
      />
    </details>
  );
}

function Questions({ catalogue }: { catalogue: Catalogue }) {
  return (
    <Table
      caption={words.questions}
      isCaptionHidden
      headings={[words.question, words.reading]}
      rows={catalogue.questions.map(({ id, question, reading }) => ({
        key: id,
        cells: [
          <>
            <span class="id">{id}</span> <Say text={question} />
          </>,
          <Say key="reading" text={reading} />,
        ],
      }))}
    />
  );
}

function Values({ catalogue }: { catalogue: Catalogue }) {
  return (
    <Table
      caption={pageWords.profileValues}
      isCaptionHidden
      headings={[words.valueName, words.certainty, words.source]}
      rows={catalogue.profile.map(({ name, certainty, source }) => ({
        key: name,
        cells: [
          <code key="name">{name}</code>,
          <Say key="certainty" text={words.certainties[certainty]} />,
          <Say key="source" text={source} />,
        ],
      }))}
    />
  );
}

function Header({ catalogue, language }: { catalogue: Catalogue; language: Language }) {
  return (
    <header>
      <LanguageChoice first={language} />
      <p class="kicker">
        <Say text={words.subject} /> · {catalogue.suite.name} {catalogue.suite.version}
      </p>
      <h1>
        <Say text={pageWords.catalogueTitle} />{' '}
        <span class="version">
          <Say text={words.version} /> {catalogue.version}
        </span>
      </h1>
    </header>
  );
}

/** The sections of the page, in their order. */
const SECTIONS: readonly {
  readonly id: string;
  readonly heading: Words;
  readonly content: (catalogue: Catalogue) => ComponentChildren;
}[] = [
  {
    id: 'rules',
    heading: words.requirements,
    content: (catalogue) =>
      [...new Set(catalogue.rules.map(({ service }) => service))].map((service) => (
        <Rules key={service} catalogue={catalogue} service={service} />
      )),
  },
  {
    id: 'lifecycles',
    heading: pageWords.lifecycles,
    content: ({ lifecycles }) =>
      lifecycles.map((machine) => <Lifecycle key={machine.service} machine={machine} isPlayed={false} />),
  },
  { id: 'shown', heading: pageWords.shown, content: (catalogue) => <Shown shown={catalogue.shown} /> },
  {
    id: 'questions',
    heading: words.questions,
    content: (catalogue) => (
      <Fold heading={questionsSentence(catalogue.questions.length)}>
        <Questions catalogue={catalogue} />
      </Fold>
    ),
  },
  {
    id: 'values',
    heading: pageWords.profileValues,
    content: (catalogue) => (
      <Fold heading={valuesSentence(catalogue.profile.length)}>
        <Values catalogue={catalogue} />
      </Fold>
    ),
  },
];

/** The catalogue as one self-contained page in both languages; it opens in `language`. */
export function renderCatalogue(catalogue: Catalogue, language: Language): Promise<string> {
  return renderPage(
    {
      title: inBoth((each) => `${pageWords.catalogueTitle[each]} ${catalogue.version}`),
      header: (
        <>
          <Header catalogue={catalogue} language={language} />
          <Contents parts={SECTIONS.map(({ id, heading }) => ({ id, name: heading }))} />
        </>
      ),
      main: SECTIONS.map(({ id, heading, content }) => (
        <section key={id} id={id} aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`}>
            <Say text={heading} />
          </h2>
          {content(catalogue)}
        </section>
      )),
      footer: pageWords.catalogueFooter,
    },
    language,
  );
}
