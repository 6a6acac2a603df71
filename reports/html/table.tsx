/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Words } from '../schema.ts';
import { Say } from './language.tsx';

export interface Row {
  readonly key: string;
  readonly id?: string;
  /** Facts by which the page's script finds the row. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  /** The first cell heads the row. */
  readonly cells: readonly ComponentChildren[];
}

/** A table whose rows become cards on a narrow screen: each cell then carries its column's heading. */
export function Table(props: {
  caption: Words;
  isCaptionHidden?: boolean;
  class?: string;
  headings: readonly Words[];
  rows: readonly Row[];
}) {
  const { headings } = props;
  return (
    <table class={props.class}>
      <caption class={props.isCaptionHidden ? 'unseen' : undefined}>
        <Say text={props.caption} />
      </caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading.en} scope="col">
              <Say text={heading} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, id, data, cells: [head, ...rest] }) => (
          <tr key={key} id={id} {...data}>
            <th scope="row">{head}</th>
            {rest.map((cell, index) => {
              const heading = headings[index + 1];
              return (
                <td key={heading?.en}>
                  {heading && (
                    <span class="column" aria-hidden="true">
                      <Say text={heading} />:{' '}
                    </span>
                  )}
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
