import { CATALOGUE_VERSION } from '../../machines/requirements/catalogue-versions.ts';
import { STORIES, storyOf } from '../../scenarios/plan.ts';
import type { Only } from '../conclude/only.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UserError } from '../user-error.ts';
import type { CertifyFlags } from './certify-command.ts';
import { knownRule } from './known-rule.ts';

/**
 * The rules and stories that alone are asked for; undefined where everything is.
 * @throws UserError when there is no such rule or story, or the catalogue does not have the rule.
 */
export function onlyOf({
  rule = [],
  story = [],
  catalogue = CATALOGUE_VERSION,
}: Pick<CertifyFlags, 'rule' | 'story' | 'catalogue'>): Only | undefined {
  if (rule.length + story.length === 0) return undefined;
  return { rules: rule.map((id) => knownRule(id, catalogue)), stories: story.map(knownStory) };
}

function knownStory(written: string): string {
  if (storyOf(written)) return written;
  const names = STORIES.map(({ name }) => name);
  throw new UserError(
    `There is no story ${written}.${didYouMean(written, names)} Stories: ${names.join(', ')}.`,
  );
}
