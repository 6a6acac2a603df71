/** PANEL: the GP panel as the office's system and the address register have it. */
import { DialogService } from '../contract/services.ts';
import type { Words } from '../contract/words.ts';
import { servicesOn } from '../situation/panel.ts';
import { nothingSent, officeActWhileOff } from './answering.ts';
import { permittedByLifecycle } from './needed-situations.ts';
import { panelFrontRequirements } from './panel-front.ts';
import { listed, registered } from './panel-offers.ts';
import { panelShownRequirements } from './panel-shown.ts';
import { alsoOnce, emptyPanel, unansweredServices } from './panel-warnings.ts';
import { firstMismatch, from, type Mismatch, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'gp-panel';
const where: Words = { nb: 'hvor tjenestene skrus av og på', en: 'where services are switched on and off' };
const holidays: Words = { nb: 'anbefalinger ved ferie', en: 'advice before holidays' };

/** A switch that the office made in its own system. */
const switchedByOffice = ({ act, permission, outcome }: Step) =>
  (act.type === 'office.enables' || act.type === 'office.disables') &&
  permission === 'permitted' &&
  outcome === 'accepted'
    ? act.service
    : undefined;

/** Services that the register was switched for past the office are PANEL-12's to judge. */
const others = (step: Step) =>
  DialogService.options.filter(
    (each) => each !== switchedByOffice(step) && !step.before.panel.facts.switchedInRegister.includes(each),
  );

/** Whether the office plans a holiday, and could: a call that falters may keep it from knowing what is on. */
const plansHoliday = ({ act, permission }: Step) =>
  act.type === 'office.plans-holiday' && permission === 'permitted';

/** The services of the office's other clinicians are as they were: at first all are on. */
function othersUntouched({ view, past }: Step): Mismatch | undefined {
  const former = past.at(-1)?.view.panel.others;
  return firstMismatch(
    ...(view.panel.others ?? []).map(({ clinician, registered: now }) => () => {
      const earlier = former?.find((each) => each.clinician === clinician)?.registered;
      const expected = earlier ?? DialogService.options;
      return unless(now.join() === expected.join(), listed(expected), listed(now));
    }),
  );
}

/** Whether the office was warned since the last of its services went off. */
function isWarnedOfEmptyPanel(step: Step): boolean {
  const since = [...step.past, step];
  const first = since.findLastIndex(({ after }) => servicesOn(after.panel).length > 0) + 1;
  return since.slice(first).some(({ warnings }) => warnings.some(({ kind }) => kind === 'all-services-off'));
}

export const gpPanelRequirements = [
  requirement({
    id: 'PANEL-00',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Fastlegepanelets livsløp følges: det som er tillatt, godtas, det som ikke er tillatt, avvises uten virkning, og ingenting sendes som ingen ba om',
      en: 'The lifecycle of the GP panel is honoured: what it permits is accepted, what it forbids is refused without effect, and nothing is sent that nobody asked for',
    },
    sources: [from('S2', where)],
    // Nothing that the office does on the panel is forbidden it but by Helsenorge.
    situations: [permittedByLifecycle],
  }),
  requirement({
    id: 'PANEL-01',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Hver av de fire tjenestene skrus av og på for seg, uten at de tre andre røres',
      en: 'Each of the four services is switched on and off on its own, without touching the other three',
    },
    sources: [from('S1', { nb: 'de fire tjenestene', en: 'the four services' }), from('S2', where)],
    when: (step) => switchedByOffice(step) !== undefined,
    ensures: (step) => registered(step, others(step)),
  }),
  requirement({
    id: 'PANEL-02',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En tjeneste som skrus av eller på i journalsystemet, står slik i Adresseregisteret etterpå',
      en: "A switch made in the office's system is in the address register afterwards",
    },
    sources: [from('S2', where)],
    when: (step) => switchedByOffice(step) !== undefined,
    situations: [
      {
        name: 'off',
        words: { nb: 'en tjeneste skrus av', en: 'a service is switched off' },
        occurs: ({ act }) => act.type === 'office.disables',
      },
      {
        name: 'on',
        words: { nb: 'en tjeneste skrus på', en: 'a service is switched on' },
        occurs: ({ act }) => act.type === 'office.enables',
      },
    ],
    ensures: (step) => {
      const switched = switchedByOffice(step);
      return switched && registered(step, [switched]);
    },
  }),
  ...panelShownRequirements,
  requirement({
    id: 'PANEL-10',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Før en ferie advares et kontor som har skrudd av alle fire tjenestene, om at meldingen på panelet forsvinner',
      en: "Before a holiday an office that has switched all four services off is warned that the panel's message vanishes",
    },
    sources: [from('S2', holidays)],
    needs: ['warnings'],
    ...alsoOnce(emptyPanel, {
      when: (step) => plansHoliday(step) && emptyPanel.isTrueOf(step.before.panel),
      ensures: (step) =>
        unless(
          isWarnedOfEmptyPanel(step),
          { nb: 'en advarsel om at alle tjenestene er av', en: 'a warning that all services are off' },
          { nb: 'ingen slik advarsel', en: 'no such warning' },
        ),
    }),
  }),
  requirement({
    id: 'PANEL-11',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Før en ferie rådes kontoret til å skru av reseptfornyelse og e-konsultasjon som ingen vil besvare',
      en: 'Before a holiday the office is advised to switch renewals and e-consultations off that nobody will answer',
    },
    sources: [from('S2', holidays)],
    needs: ['warnings'],
    ...alsoOnce(unansweredServices, {
      when: (step) => plansHoliday(step) && unansweredServices.isTrueOf(step.before.panel),
      ensures: ({ warnings }) =>
        unless(
          warnings.some(({ kind }) => kind === 'unanswered-services-on'),
          { nb: 'et råd om å skru dem av', en: 'advice to switch them off' },
          { nb: 'ikke noe slikt råd', en: 'no such advice' },
        ),
    }),
  }),
  requirement({
    id: 'PANEL-12',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Det som skrus direkte i Adresseregisteret, respekteres av journalsystemet: det skrus ikke tilbake',
      en: "A switch made directly in the address register is respected by the office's system: it is not undone",
    },
    sources: [from('S2', where)],
    when: ({ after }) => after.panel.facts.switchedInRegister.length > 0,
    situations: [
      {
        name: 'office-acts-after',
        words: {
          nb: 'kontoret skrur selv på noe etter at noe er skrudd i registeret',
          en: 'the office makes a switch of its own after one made in the register',
        },
        occurs: (step) =>
          switchedByOffice(step) !== undefined && step.before.panel.facts.switchedInRegister.length > 0,
      },
    ],
    ensures: (step) => registered(step, step.after.panel.facts.switchedInRegister),
  }),
  requirement({
    id: 'PANEL-13',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'En åpen dialog fortsetter når tjenesten er skrudd av: den kan fortsatt besvares',
      en: 'An open conversation goes on after its service is switched off: it can still be answered',
    },
    sources: [from('S2', holidays)],
    questions: ['Q4'],
    when: officeActWhileOff,
    ensures: (step) =>
      unless(step.outcome === 'accepted', { nb: 'godtatt', en: 'accepted' }, nothingSent(step)),
  }),
  requirement({
    id: 'PANEL-14',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Det som skrus av eller på for én behandler, rører ikke tjenestene til de andre på kontoret',
      en: "A switch made for one clinician leaves the services of the office's other clinicians as they are",
    },
    sources: [from('S2', where), from('S3', { nb: 'oppsett', en: 'set-up' })],
    when: (step) => switchedByOffice(step) !== undefined && step.view.panel.others !== undefined,
    ensures: othersUntouched,
  }),
  ...panelFrontRequirements,
] as const;
