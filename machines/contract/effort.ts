/** How much a run tries, by name: from a look while working on a driver to what a certificate needs. */
export const EFFORTS = ['quick', 'normal', 'certify'] as const;
export type Effort = (typeof EFFORTS)[number];

/** What can be asked for beside an effort, each an option of its own. */
export const MEASURES = ['thoroughness', 'runs', 'scenarios', 'soak'] as const;
