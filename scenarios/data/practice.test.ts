import { describe, expect, it } from 'vitest';
import { CITIZENS } from '../../machines/contract/acts.ts';
import { ProvisionRequest } from '../../machines/contract/driver.ts';
import { isKnownToOffice, Practice, provisionOf } from '../../machines/contract/practice.ts';
import { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import { practiceOf, practicesBeside } from './practice.ts';

describe('a practice', () => {
  it('is of the contract and follows from its number', () => {
    expect(Practice.parse(practiceOf(7))).toEqual(practiceOf(7));
  });

  it('is addressed on two levels, the office and below it a clinician: no source shows a GP on the level of the enterprise', () => {
    for (const practice of [practiceOf(7), practiceOf(7, { isWithoutLocum: true, clinicians: [{}] })]) {
      const receivers = Object.values(practice.cast).flatMap(({ gpHerId }) => gpHerId ?? []);
      expect(practice.clinicians.map(({ herId }) => herId)).not.toContain(practice.office.herId);
      expect(receivers).not.toContain(practice.office.herId);
    }
  });

  it('without a locum has all whom the office may write to on the list of its GP', () => {
    const { cast, clinicians } = practiceOf(7, { isWithoutLocum: true, clinicians: [{}, {}, {}] });
    const [gp] = clinicians;
    expect(clinicians.map(({ role }) => role)).toEqual(['gp', 'gp']);
    expect(CITIZENS.filter((name) => cast[name].gpHerId === gp?.herId)).toEqual(
      CITIZENS.filter((name) => !['visitor', 'orphan', 'shared'].includes(name)),
    );
    expect(() =>
      PracticeSketch.parse({ isWithoutLocum: true, clinicians: [{}, {}, { role: 'locum' }] }),
    ).toThrow('without a locum');
  });

  it('shares nobody and no HER-id with another', () => {
    const everything = Array.from({ length: 2000 }, (_, n) => practiceOf(n)).flatMap(
      ({ id, office, clinicians, cast, helsenorge, elsewhere }) => [
        id,
        office.herId,
        ...clinicians.map(({ herId }) => herId),
        ...CITIZENS.map((name) => cast[name].nationalId),
        helsenorge.herId,
        helsenorge.serviceHerId,
        elsewhere.herId,
        elsewhere.clinicianHerId,
      ],
    );
    expect(new Set(everything).size).toBe(everything.length);
  });

  it('is provisioned without those whom the office does not know', () => {
    const practice = practiceOf(3);
    const request = provisionOf(practice, '2024-02-05T09:00:00+01:00', {
      url: 'http://h.invalid',
      token: 't',
    });
    expect(ProvisionRequest.parse(request)).toEqual(request);
    const ids = request.citizens.map(({ nationalId }) => nationalId);
    expect(ids).toEqual(CITIZENS.filter(isKnownToOffice).map((name) => practice.cast[name].nationalId));
    expect(ids).not.toContain(practice.cast.stranger.nationalId);
    expect(JSON.stringify(request)).not.toContain(practice.cast.stranger.nationalId);
  });
});

describe('practices side by side', () => {
  it('have the same citizens and nothing else in common', () => {
    const [first, ...others] = [practiceOf(7), ...practicesBeside(7, 4)];
    const idsOf = ({ id, office, clinicians, helsenorge, elsewhere }: Practice) => [
      id,
      office.name,
      office.herId,
      ...clinicians.flatMap(({ herId, familyName }) => [herId, familyName]),
      helsenorge.herId,
      helsenorge.serviceHerId,
      elsewhere.herId,
      elsewhere.clinicianHerId,
    ];
    const all = [first, ...others].flatMap((each) => (each ? idsOf(each) : []));
    expect(new Set(all).size).toBe(all.length);
    for (const each of others) {
      expect(Practice.parse(each)).toEqual(each);
      expect(CITIZENS.map((name) => each.cast[name].nationalId)).toEqual(
        CITIZENS.map((name) => first?.cast[name].nationalId),
      );
      expect(each.cast.citizen.gpHerId).toBe(each.clinicians[0]?.herId);
    }
    const later = Array.from({ length: 2000 }, (_, n) => practiceOf(100_000 + n).office.herId);
    expect(all.filter((each) => later.includes(each))).toEqual([]);
  });
});
