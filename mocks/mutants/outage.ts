/** Faults in what an outage of the message service does to what is sent and what comes. */
import type { Mutants } from './mutant.ts';

export const outageMutants: Mutants<'MSG-11'> = {
  'MSG-11': [
    {
      fault: 'passes over what came while it was cut off',
      shortest: 3,
      breaks: () => ({ passesOver: ({ isCutOff }) => isCutOff }),
    },
    { fault: 'loses what it could not send', shortest: 2, breaks: () => ({ keeps: () => [] }) },
    {
      fault: 'sends twice what it could not send',
      shortest: 2,
      breaks: () => ({ keeps: (xml) => [xml, xml] }),
    },
    {
      fault: 'goes on sending what it has caught up with',
      shortest: 3,
      breaks: () => ({ staysAfter: (sent) => [...sent] }),
    },
    {
      fault: 'says what it kept twice in one message',
      shortest: 4,
      breaks: () => ({ keeps: (xml) => [xml.replace(/<Notat>.*?<\/Notat>/s, '$&$&')] }),
    },
    {
      fault: 'sends what it kept as messages of another type',
      shortest: 2,
      breaks: () => ({ keeps: (xml) => [xml.replace(/<Type V="[^"]*"/, '<Type V="DIALOG_INNBYGGER_TEST"')] }),
    },
    {
      fault: 'sends the latest first',
      shortest: 5,
      breaks: ({ inOrder }) => ({ inOrder: (unsent) => inOrder(unsent).reverse() }),
    },
  ],
};
