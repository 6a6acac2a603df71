import { describe, expect, it } from 'vitest';
import { freeLeaves } from './free-leaves.ts';
import { judgedLeaves, rulesOf } from './judged-leaves.ts';
import { isNamedBy, leavesOfAnswer, leavesOfDocuments } from './shown-leaves.ts';

const named = [...judgedLeaves, ...freeLeaves].flatMap(({ leaf }) => leaf ?? []);
const isNamed = (leaf: string) => named.some((pattern) => isNamedBy(pattern, leaf));
const leaves = [...leavesOfAnswer(), ...leavesOfDocuments()];

describe('what a record system can show', () => {
  it('is walked to the last field of the answer and of the documents', () => {
    expect(leaves).toEqual(
      expect.arrayContaining([
        'filed.attachments.sha256',
        'calendar.kind',
        'MsgHead/MsgInfo/GenDate',
        'MsgHead/Document/RefDoc/Content/Dialogmelding/Notat/TemaKodet/@V',
        'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/status/text',
        'AppRec/Sender/HCP/Inst/HCPerson/Id',
      ]),
    );
    expect(leaves.length).toBeGreaterThan(1000);
  });

  it('is judged by a rule or free with a reason, leaf by leaf', () => {
    expect(leaves.filter((leaf) => !isNamed(leaf))).toEqual([]);
  });

  it.each(['tasks.priority', 'MsgHead/MsgInfo/Priority', 'MsgHead/MsgInfo/Patient/Ident/Issuer'])(
    'would be neither if there were a new field: %s',
    (leaf) => expect(isNamed(leaf)).toBe(false),
  );

  it('names each line of either list for something that can be shown', () => {
    const states = ['received', 'sent', 'wordless', 'appointment', 'overdue', 'in-time', 'reply', 'rejected'];
    const inStates = [...states, 'open', 'closed', 'begun', 'ahead', 'again'].flatMap((state) =>
      leaves.map((leaf) => leaf.replace(/^(\w+)(\.|$)/, `$1:${state}$2`)),
    );
    const containers = leaves.flatMap((leaf) => {
      const parts = leaf.split('/');
      return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
    });
    const all = new Set([
      ...leaves,
      ...inStates,
      ...containers,
      'document',
      'document:again',
      'charges.items',
    ]);
    const idle = named.filter((pattern) => ![...all].some((leaf) => isNamedBy(pattern, leaf)));
    expect(idle.map(String)).toEqual([]);
  });

  it('has a document asked for its validity in every place', () => {
    expect([...rulesOf('MsgHead/MsgInfo/MIGversion')]).toEqual(['MSG-01']);
    expect(rulesOf('AppRec/OriginalMsgId/Id')).toContain('MSG-01');
    expect(rulesOf('tasks:overdue.dueOn')).toContain('ECON-08');
    expect(rulesOf('tasks:overdue.dueOn')).not.toContain('MSG-01');
  });
});
