/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { comparisonWords } from '../comparison-sentences.ts';
import type { Words } from '../schema.ts';
import { words } from '../words.ts';
import type { Section as SectionName } from './anchors.ts';
import { Say } from './language.tsx';

export const sectionHeadings = {
  attention: words.attention,
  changes: comparisonWords.heading,
  rules: words.requirements,
  stories: words.stories,
  coverage: words.coverage,
  basis: words.basis,
} as const satisfies Record<Exclude<SectionName, 'summary'>, Words>;

/** One section of the page with its heading. */
export function Section(props: {
  name: keyof typeof sectionHeadings;
  intro?: Words;
  class?: string;
  children: ComponentChildren;
}) {
  const { name, intro, children } = props;
  return (
    <section id={name} class={props.class} aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`}>
        <Say text={sectionHeadings[name]} />
      </h2>
      {intro && (
        <p class="intro">
          <Say text={intro} />
        </p>
      )}
      {children}
    </section>
  );
}

/** A part of a section, folded under its heading. */
export function Fold(props: { heading: Words; id?: string; class?: string; children: ComponentChildren }) {
  return (
    <details id={props.id} class={['part-fold', props.class].filter(Boolean).join(' ')}>
      <summary>
        <h3>
          <Say text={props.heading} />
        </h3>
      </summary>
      {props.children}
    </details>
  );
}

/** A label and what it labels, in a description list. */
export function Fact({ label, children }: { label: Words; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <Say text={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
