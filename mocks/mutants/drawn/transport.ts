/** Drawn faults when messages do not get through, or come once more. */
import fc from 'fast-check';
import { type DrawnFault, type Family, numberUpTo, oneOf } from './drawn-fault.ts';

const service = 'e-consultation';

export const transportFaults: Family = fc.oneof(
  numberUpTo(6).map(
    (n): DrawnFault => ({
      family: 'with so much that waits',
      service,
      fault: `keeps no more than ${n} messages while the message service is down`,
      breaks: ({ inOrder }) => ({ inOrder: (unsent) => inOrder(unsent).slice(0, n) }),
    }),
  ),
  numberUpTo(5, 2).map(
    (n): DrawnFault => ({
      family: 'with so much that waits',
      service,
      fault: `sends what it kept latest first, where that is ${n} messages or more`,
      breaks: ({ inOrder }) => ({
        inOrder: (unsent) => (unsent.length >= n ? inOrder(unsent).reverse() : inOrder(unsent)),
      }),
    }),
  ),
  numberUpTo(30).map(
    (n): DrawnFault => ({
      family: 'with so much that waits',
      service,
      fault: `passes over what came meanwhile once it has received ${n} messages`,
      breaks: () => ({ passesOver: ({ isCutOff, receivedIds }) => isCutOff && receivedIds.size >= n }),
    }),
  ),
  numberUpTo(30).map(
    (n): DrawnFault => ({
      family: 'forgets after n',
      service,
      fault: `knows again no more than the latest ${n} messages`,
      breaks: () => ({
        isRepeated: ({ receivedIds }, { id }) => [...receivedIds].slice(-n).includes(id),
      }),
    }),
  ),
  fc.tuple(numberUpTo(20), oneOf(0, 2)).map(
    ([n, count]): DrawnFault => ({
      family: 'from the n-th on',
      service,
      fault: `gives ${count} receipts once it has received ${n} messages`,
      breaks: ({ receiptCount }) => ({
        receiptCount: (office, message) =>
          office.receivedIds.size >= n ? count : receiptCount(office, message),
      }),
    }),
  ),
);
