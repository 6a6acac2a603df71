/** What redaction leaves of a scenario: by it a redacted record is held to the plan as strictly as can be. */
import { Acts } from '../../machines/contract/acts.ts';
import { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { BySchema } from './by-schema.ts';
import { shapeOf } from './shape.ts';
import type { Substitutes } from './substitutes.ts';

const SHAPES: Substitutes = { text: shapeOf, file: () => '' };

/** Acts and practice with the shape of each text in its place: the same of a scenario and of its redacted run. */
export function scenarioShape<S extends Pick<Scenario, 'acts' | 'drawn'>>(scenario: S): S {
  const by = new BySchema(SHAPES, {});
  const { acts, drawn } = scenario;
  return {
    ...scenario,
    acts: by.redacted(Acts, [...acts]),
    ...(drawn && { drawn: by.redacted(PracticeSketch, drawn) }),
  };
}
