import type { Words } from '../../i18n/words';
import { otherHost } from '../../simulation/deed';
import type { Story } from '../../simulation/story';
import { NO_TCP } from '../../tcp/rules';

/** The sentence that a story's own rule makes, or the one for steps that no rule explains. */
export function sentenceOf(words: Words, story: Story): string {
  const { headline, host } = story;
  if (headline === null || host === null) return words.story.unruled(story);
  const say = words.rules[headline.rule] as (numbers: object, ends: object) => string;
  return say(headline.numbers, { me: host, peer: otherHost(host) });
}

/** How a rule's section is written: `RFC 9293 §3.10.7.4`; what is in no RFC says that it is no TCP. */
export const sectionName = (section: string): string => {
  if (section === NO_TCP) return '≠ TCP';
  const [rfc, number] = /^RFC (\d+) (.+)$/.exec(section)?.slice(1) ?? ['9293', section];
  return `RFC ${rfc} §${number}`;
};
