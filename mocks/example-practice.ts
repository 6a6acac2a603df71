/** A practice for tests of this folder. */
import { CITIZENS } from '../machines/contract/acts.ts';
import type { Practice } from '../machines/contract/practice.ts';

const GP = '900000001';
const person = (nationalId: string, givenName: string) => ({
  nationalId,
  givenName,
  familyName: 'Testmann',
  gpHerId: GP,
  prescribedBefore: [
    'Paracet 500 mg, 100 tabletter',
    'Blodsukkerstrimler, 50 stk',
    'Næringsdrikk, 24 flasker',
  ],
});

const citizen = person('01814000010', 'Nora');
/** Whoever has no part in a test. */
const everybody = Object.fromEntries(CITIZENS.map((name) => [name, citizen])) as Practice['cast'];

export const examplePractice: Practice = {
  id: 'example',
  office: { herId: '900000000', name: 'Fjordgata legesenter' },
  clinicians: [{ herId: GP, givenName: 'Astrid', familyName: 'Fastlege', role: 'gp' }],
  cast: {
    ...everybody,
    citizen,
    neighbour: person('02814000038', 'Jonas'),
    stranger: person('03814000056', 'Sara'),
  },
  helsenorge: {
    herId: '900000005',
    name: 'Norsk helsenett SF',
    serviceHerId: '900000006',
    serviceName: 'Helsenorge',
  },
  elsewhere: { herId: '900000008', clinicianHerId: '900000009' },
};
