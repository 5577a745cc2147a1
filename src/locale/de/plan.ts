import type { PlanStep } from '../../remediation/plan-waves.ts';
import type { PlanState } from '../../remediation/planned-fleet.ts';
import type { PreflightCheck } from '../../remediation/preflight.ts';
import type { PlanMessages } from '../en/plan.ts';
import { format } from './format.ts';

const { count, number } = format;

const machines = (n: number) => count(n, 'Rechner', 'Rechner');
/** After „für“ or „von“. */
const ofMachines = (n: number) => count(n, 'Rechner', 'Rechnern');
const pairings = (n: number) => count(n, 'Paarung', 'Paarungen');
const steps = (n: number) => count(n, 'Schritt', 'Schritte');
const waves = (n: number) => count(n, 'Welle', 'Wellen');

const STEPS: { readonly [S in PlanStep]: string } = {
  upgrade: 'Aktualisieren',
  password: 'Kennwort ändern',
};

const STATES: { readonly [S in PlanState]: string } = {
  planned: 'Geplant',
  'reported-done': 'Gemeldet, nicht gesehen',
  seen: 'Gesehen',
};

const CHIPS: typeof STATES = {
  planned: 'geplant',
  'reported-done': 'gemeldet, nicht gesehen',
  seen: 'gesehen',
};

const PREFLIGHT: { readonly [P in PreflightCheck]: readonly [name: string, hint: string] } = {
  'no-sp5': [
    'Kein SP5 für diesen Prozessor',
    'SP5 ist für MIPS und PowerPC nie erschienen. Hier hilft nur ein anderes Kennwort.',
  ],
  'strength-not-recorded': [
    'Stärke nicht erfasst',
    'Stellen Sie fest, ob der Rechner mit 128 Bit verschlüsselt. Unbeaufsichtigt installiert das 56-Bit-Service-Pack darüber nichts und hinterlässt nur einen Eintrag im Systemprotokoll (Q249135, Q240299).',
  ],
  '128-bit': [
    '128-Bit-Verschlüsselung',
    'Nehmen Sie die 128-Bit-Fassung von SP6a (Q249135): Clients mit dem 128-Bit-SP5 verbinden sich und übertragen nichts, wo Verschlüsselung verlangt wird (Q236584).',
  ],
};

export const planDe: PlanMessages = {
  stepName: (step) => STEPS[step],
  stateName: (state) => STATES[state],
  preflightName: (preflight) => PREFLIGHT[preflight][0],
  preflightHint: (preflight) => PREFLIGHT[preflight][1],
  waveNumber: (wave) => `Welle ${number(wave)}`,
  waveName: (wave, name) => (name === '' ? number(wave) : `${number(wave)}: ${name}`),
  inWave: (wave, state) => `Welle ${number(wave)}: ${CHIPS[state]}`,
  notInPlan: 'Nicht im Plan',

  label: 'Der Plan in Kürze',
  sentence: (waveCount, machineCount, falling) =>
    `${waves(waveCount)}, ${machines(machineCount)}: ${falling} auffällige Paarungen`,
  noneWorse: 'kein Schritt verschlechtert eine Paarung.',
  worse: (n, worsened) =>
    `${steps(n)} ${n === 1 ? 'würde' : 'würden'} bis zu ${pairings(worsened)} verschlechtern.`,
  undecided: (n) =>
    `${n === 1 ? '1 unentschiedene Paarung ist' : `${number(n)} unentschiedene Paarungen sind`} darin nicht enthalten: Es fehlen Angaben.`,
  notPlanned: (n) =>
    n === 1
      ? '1 Client braucht eine Aktualisierung oder ein anderes Kennwort und steht nicht im Plan.'
      : `${number(n)} Clients brauchen eine Aktualisierung oder ein anderes Kennwort und stehen nicht im Plan.`,
  otherFleet:
    'Keiner der geplanten Rechner steht in diesem Bestand: Es ist der Plan eines anderen Bestands.',
  absentRow: (fileName, line) => `${fileName}, Zeile ${number(line)}`,
  left: (n) =>
    `${n === 1 ? '1 auffällige Paarung bleibt' : `${number(n)} auffällige Paarungen bleiben`} nach der letzten Welle übrig.`,
  notInFiles: (n, names) =>
    n === 1
      ? `1 geplanter Rechner steht nicht in diesem Bestand und zählt als nicht erledigt: ${names}.`
      : `${number(n)} geplante Rechner stehen nicht in diesem Bestand und zählen als nicht erledigt: ${names}.`,
  nothingDue:
    'Nichts zu planen: Kein Client braucht eine Aktualisierung oder ein anderes Kennwort.',
  noPlan: (due) =>
    `Noch kein Plan. ${due === 1 ? '1 Client braucht' : `${number(due)} Clients brauchen`} eine Aktualisierung oder ein anderes Kennwort. Ein Vorschlag verteilt sie so auf Wellen, dass kein Schritt eine Paarung verschlechtert.`,
  emptyPlan: 'Der Plan enthält noch keinen Rechner.',
  noSteps: 'Kein Schritt ist geplant.',

  line: {
    label: (text) => `Auffällige Paarungen nach jeder Welle: ${text}`,
    point: (wave, left) => `Welle ${number(wave)}: ${number(left)}`,
    now: (left) => `jetzt ${number(left)}`,
  },

  chips: {
    label: 'Stand der Schritte',
    chip: (state, n) => `${number(n)} ${CHIPS[state]}`,
    worse: (n) => `${number(n)} ${n === 1 ? 'würde' : 'würden'} Paarungen verschlechtern`,
    preflight: (n) => `${number(n)} vorher zu prüfen`,
  },

  suggest: {
    open: 'Plan vorschlagen',
    heading: 'Plan vorschlagen',
    lead: 'Jede Welle enthält Rechner, die bereit sind: In welcher Reihenfolge auch immer, keine Paarung wird schlechter. Zuerst kommen die, die am meisten erledigen.',
    by: 'Zusammen bleiben Rechner mit gleichem Wert in',
    anyGroup: 'keiner Spalte',
    most: 'Höchstens so viele Rechner je Welle',
    mostWaves: 'Höchstens so viele Wellen',
    hints: {
      alone: {
        most: 'Leer: ohne Grenze.',
        mostWaves: 'Die Wellen sind dann etwa gleich groß. Leer: ohne Grenze.',
      },
      together: {
        most: 'Ganze Gruppen teilen sich eine Welle; nur eine, die größer ist als eine Welle, wird geteilt. Ist beides leer, ist jede Welle eine Gruppe.',
        mostWaves: 'Ganze Gruppen teilen sich eine Welle, sodass die Wellen etwa gleich groß sind.',
      },
    },
    wrong: 'Geben Sie eine ganze Zahl ab 1 ein, oder lassen Sie das Feld leer.',
    tooFew: (least) =>
      `Einige Rechner warten auf andere, darum braucht es mindestens ${waves(least)}.`,
    tooMany: (most, least) =>
      least === null
        ? `Das wären mehr als ${waves(most)}: Wählen Sie eine andere Spalte oder keine.`
        : `Das wären mehr als ${waves(most)}. Mit mindestens ${ofMachines(least)} je Welle passt es.`,
    replaces: 'Er ersetzt den jetzigen Plan. „Rückgängig“ holt diesen zurück.',
    suggest: 'Vorschlagen',
    suggested: (waveCount) => `Der Plan hat ${waves(waveCount)}.`,
    failed:
      'Der Plan kam nicht zustande. Schließen Sie dieses Fenster und versuchen Sie es noch einmal.',
  },

  waves: {
    label: 'Wellen',
    fold: 'Wellen ausblenden',
    unfold: 'Wellen zeigen',
    wave: 'Welle',
    name: 'Name',
    from: 'Von',
    to: 'Bis',
    dates: 'Zeitraum',
    owner: 'Zuständig',
    note: 'Notiz',
    machines: 'Rechner',
    seen: 'Gesehen',
    left: 'Danach übrig',
    worsens: 'Würde verschlechtern',
    preflight: 'Vorher prüfen',
    span: (from, to) => (from === '' ? `bis ${to}` : to === '' ? `ab ${from}` : `${from} – ${to}`),
    show: (wave) => `Schritte von Welle ${number(wave)} zeigen`,
    edit: 'Bearbeiten…',
    editOf: (wave) => `Welle ${number(wave)} bearbeiten`,
    add: 'Welle hinzufügen',
    remove: 'Welle entfernen',
    removeHint: (n) =>
      n === 0
        ? 'Die Welle enthält keinen Rechner.'
        : n === 1
          ? 'Ihr Rechner verlässt den Plan. „Rückgängig“ holt ihn zurück.'
          : `Ihre ${number(n)} Rechner verlassen den Plan. „Rückgängig“ holt sie zurück.`,
    save: 'Speichern',
    more: (n) => `${number(n)} weitere zeigen`,
    datesWrong: 'Die Welle endet, bevor sie beginnt.',
    saved: (wave) => `Welle ${number(wave)} ist gespeichert.`,
    added: (wave) => `Welle ${number(wave)} ist am Ende hinzugefügt.`,
    removed: (wave) => `Welle ${number(wave)} ist entfernt.`,
  },

  act: {
    open: 'Planen…',
    openShown: (n) => (n === 1 ? 'Diesen einen planen…' : `Diese ${number(n)} planen…`),
    about: (subject) => `Planen: ${subject}`,
    selected: (n) => count(n, 'ausgewählter Rechner', 'ausgewählte Rechner'),
    shown: (n) => (n === 1 ? 'der gezeigte Rechner' : `die ${number(n)} gezeigten Rechner`),
    what: 'Was geschieht',
    kinds: { move: 'In eine Welle stellen', remove: 'Aus dem Plan nehmen' },
    hints: {
      move: 'Ein Schritt, der Paarungen verschlechtern würde, wird markiert und nicht verhindert. „Rückgängig“ nimmt das alles zurück.',
      remove: '„Rückgängig“ holt sie zurück.',
    },
    wishes: {
      'as-planned': 'wie geplant',
      due: 'was der Rechner braucht',
      ...STEPS,
    },
    wave: 'Welle',
    ownWave: 'wo jeder Rechner steht',
    newWave: 'eine neue Welle am Ende',
    step: 'Schritt',
    reaches: (n) => `Es betrifft ${machines(n)}.`,
    leftOut: (n) =>
      n === 1
        ? '1 entfällt: Er ist in keiner Paarung, oder für ihn ändert sich nichts.'
        : `${number(n)} entfallen: Sie sind in keiner Paarung, oder für sie ändert sich nichts.`,
    looking: 'Die Rechner werden gesucht …',
    failed:
      'Die Rechner ließen sich nicht finden. Schließen Sie dieses Fenster und öffnen Sie es noch einmal.',
    save: 'Übernehmen',
    done: {
      move: (n, wave) => `${machines(n)} in Welle ${number(wave)} gestellt.`,
      step: (n) => `Schritt von ${ofMachines(n)} geändert.`,
      remove: (n) => `${machines(n)} aus dem Plan genommen.`,
    },
  },

  tick: {
    add: 'In den Plan',
    name: (machine, where) => (where === '' ? `${machine} planen` : `${machine} planen (${where})`),
    added: (machine, wave) => `${machine} in Welle ${number(wave)} gestellt.`,
    removed: (machine) => `${machine} aus dem Plan genommen.`,
    failed: 'Der Plan ließ sich nicht ändern.',
  },

  worsensPairings: (n) => `▲ ${pairings(n)}`,
  worsensHint: (n) =>
    `Zu Beginn seiner Welle ausgeführt, würde dieser Schritt bis zu ${pairings(n)} verschlechtern.`,

  reason: {
    heading: 'Plan',
    inWave: (wave, step, state) => `Welle ${wave}: ${step}. ${state}.`,
    notPlanned: 'Nicht im Plan.',
  },

  exports: {
    group: 'Welle',
    hosts: (ready, waiting, withoutSp5) =>
      [
        ready === 0 ? 'Kein Name' : count(ready, 'Name', 'Namen'),
        ...(waiting === 0
          ? []
          : [
              `${number(waiting)} ausgelassen: Heute ausgeführt, ${waiting === 1 ? 'würde der Rechner' : 'würden sie'} Paarungen verschlechtern`,
            ]),
        ...(withoutSp5 === 0
          ? []
          : [`${number(withoutSp5)} ausgelassen: kein SP5 für den Prozessor`]),
      ].join('; '),
    runSheet: 'Laufzettel (HTML)',
    runSheetHint: 'Was in der Welle zu tun ist, mit Kästchen zum Abhaken',
    printRunSheet: 'Laufzettel drucken',
    printRunSheetHint: 'Dasselbe auf Papier',
  },

  sheet: {
    title: (wave, inventory) => `Laufzettel, Welle ${number(wave)}: ${inventory}`,
    kind: 'Laufzettel · Microsoft-Artikel Q251382',
    heading: (wave, all, name) =>
      `Welle ${number(wave)} von ${number(all)}${name === '' ? '' : `: ${name}`}`,
    open: 'offen',
    flagged: (before, after) =>
      `Auffällige Paarungen: ${number(before)} vor dieser Welle, ${number(after)} danach.`,
    gateHeading: 'Darf sie beginnen?',
    gateOpen:
      'Ja, soweit dieser Bestand es zeigt: Kein Schritt dieser Welle verschlechtert heute eine Paarung, in welcher Reihenfolge auch immer.',
    gateWaits: (n) =>
      n === 1
        ? 'Für 1 Rechner noch nicht: Er wartet auf Clients, die kein Bestand als erledigt zeigt. Beginnen Sie mit ihm erst, wenn ein neuerer Bestand das zeigt, und drucken Sie diesen Zettel dann neu.'
        : `Für ${number(n)} Rechner noch nicht: Sie warten auf Clients, die kein Bestand als erledigt zeigt. Beginnen Sie mit ihnen erst, wenn ein neuerer Bestand das zeigt, und drucken Sie diesen Zettel dann neu.`,
    gateBreach: (n) =>
      n === 1
        ? '1 Rechner würde auch dann Paarungen verschlechtern: Ein anderer muss vorher an die Reihe kommen. Stellen Sie ihn in eine spätere Welle.'
        : `${number(n)} Rechner würden auch dann Paarungen verschlechtern: Andere müssen vorher an die Reihe kommen. Stellen Sie sie in eine spätere Welle.`,
    gateRule:
      'Die nächste Welle öffnet weder eine Meldung noch ein Prozentsatz, sondern ein neuerer Bestand, der diese als erledigt zeigt.',
    listHeading: 'Rechner',
    listLead:
      'Reihenfolge beliebig. Haken Sie eine Aktualisierung ab, wenn der Rechner neu gestartet ist und sich ein lokaler Administrator angemeldet hat, und ein Kennwort, wenn es geändert ist.',
    columns: { box: 'Erledigt', by: 'Wann, wer' },
    worsens: 'würde verschlechtern',
    none: 'Die Welle enthält keinen Rechner.',
    seen: 'gesehen: nichts zu tun',
    checkHeading: 'Vorher prüfen',
    check: (n, name, hint) => `${name} (${machines(n)}): ${hint}`,
    passwordHeading: 'Ein Kennwort ändern',
    password:
      'Die Benutzerin oder der Benutzer wählt ein neues Kennwort ohne §. Niemand muss das alte oder das neue kennen.',
    cut: (shown, all) =>
      `Das sind die ersten ${number(shown)} von ${ofMachines(all)}. „Laufzettel (HTML)“ und „Plan (CSV)“ nennen alle.`,
    signed: 'Ausgeführt von, Datum',
  },

  report: 'Plan',
};
