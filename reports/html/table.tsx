/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Words } from '../schema.ts';
import { Say, useSaying } from './language.tsx';

export interface Row {
  readonly key: string;
  readonly id?: string;
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
  const say = useSaying();
  const labels = props.headings.map(say);
  return (
    <table class={props.class}>
      <caption class={props.isCaptionHidden ? 'unseen' : undefined}>
        <Say text={props.caption} />
      </caption>
      <thead>
        <tr>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, id, cells: [head, ...rest] }) => (
          <tr key={key} id={id}>
            <th scope="row">{head}</th>
            {rest.map((cell, index) => (
              <td key={labels[index + 1]} data-label={labels[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
