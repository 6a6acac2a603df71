/** Addresses inside the page. A rule's is its id, so that `report.html#ECON-03` can be sent to somebody. */

const clean = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '_');

export const ruleAnchor = (id: string): string => clean(id);
export const findingAnchor = (id: string): string => `finding-${clean(id)}`;
export const storyAnchor = (story: string): string => `story-${clean(story)}`;
export const serviceAnchor = (service: string): string => `rules-${clean(service)}`;
export const lifecycleAnchor = (service: string): string => `lifecycle-${clean(service)}`;

/** The parts of the page, in their order. */
export const SECTIONS = ['summary', 'attention', 'changes', 'rules', 'stories', 'coverage', 'basis'] as const;
export type Section = (typeof SECTIONS)[number];
