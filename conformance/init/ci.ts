/** What runs the suite in CI: the files, and what is said of them. */
import type { Files } from './skeletons.ts';

export const CIS = ['github', 'github-parts', 'gitlab', 'kubernetes'] as const;
export type Ci = (typeof CIS)[number];

interface CiTemplates {
  readonly files: Files;
  readonly told: string;
  /** Whether they install the suite; an image holds it. */
  readonly installs: boolean;
}

export const ciTemplates: Readonly<Record<Ci, CiTemplates>> = {
  github: {
    files: { '.github/workflows/ddfl.yml': 'ddfl.yml' },
    told: 'GitHub runs .github/workflows/ddfl.yml where it stands in the root of the repository.',
    installs: true,
  },
  'github-parts': {
    files: { '.github/workflows/ddfl.yml': 'ddfl-parts.yml' },
    told: 'GitHub runs .github/workflows/ddfl.yml, in four parts, where it stands in the root of the repository.',
    installs: true,
  },
  gitlab: {
    files: { '.gitlab-ci.yml': 'gitlab-ci.yml' },
    told: 'GitLab runs .gitlab-ci.yml, in four parts, where it stands in the root of the repository.',
    installs: true,
  },
  kubernetes: {
    files: {
      'kubernetes/ddfl-parts.yaml': 'kubernetes-parts.yaml',
      'kubernetes/ddfl-merge.yaml': 'kubernetes-merge.yaml',
    },
    told: 'kubernetes/ddfl-parts.yaml says how it is run in a cluster: an image of yours, four parts, and a merge.',
    installs: false,
  },
};
