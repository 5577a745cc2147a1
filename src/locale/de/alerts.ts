import type { UnfitMemory } from '../../answers/summary.ts';
import type { AlertsMessages } from '../en/alerts.ts';
import { wordOf } from '../word-of.ts';
import { format } from './format.ts';

const { bytes, count, list } = format;

const OWN_FILES: Readonly<Record<string, readonly [is: string, todo: string]>> = {
  'remediation-list': [
    'die Maßnahmenliste, die diese Seite geschrieben hat',
    'Sie enthält Clients und keine Server, es gibt also nichts zu paaren. Wählen Sie den Bestand, aus dem sie entstanden ist.',
  ],
  'pairings-in-view': [
    'die Liste der Paarungen, die diese Seite geschrieben hat',
    'Sie ist ein Ergebnis und kein Bestand. Wählen Sie den Bestand, aus dem sie entstanden ist.',
  ],
  'upgrade-host-list': [
    'die Liste der Rechnernamen, die diese Seite geschrieben hat',
    'Sie enthält nur Namen. Wählen Sie den Bestand, aus dem sie entstanden ist.',
  ],
  list: [
    'eine Liste, die diese Seite geschrieben hat',
    'Sie ist ein Ergebnis und kein Bestand. Wählen Sie den Bestand, aus dem sie entstanden ist.',
  ],
  'inventory-list': [
    'eine Liste von Rechnern, die diese Seite geschrieben hat, und nicht der ganze Bestand',
    'Es fehlen Rechner oder Spalten, oder sie enthält Texte, die nicht verstanden wurden. Wählen Sie den Bestand, aus dem sie entstanden ist.',
  ],
  'complete-audit': [
    'das gesamte Audit (JSON), das diese Seite geschrieben hat',
    'Es ist ein Ergebnis und kein Bestand. Wählen Sie den Bestand, aus dem es entstanden ist.',
  ],
  'rejected-rows': [
    'die Liste der ausgelassenen Zeilen, die diese Seite geschrieben hat; einige ihrer Zeilen nennen noch immer keinen Rechner',
    'Tragen Sie die Namen ein oder löschen Sie die Zeilen, die kein Rechner sind, und wählen Sie die Datei dann zusammen mit dem Bestand aus.',
  ],
  changes: [
    'die Liste der Änderungen, die diese Seite geschrieben hat',
    'Sie sagt, was zwischen zwei Beständen aus den Rechnern wurde. Wählen Sie einen dieser Bestände.',
  ],
  'decision-log': [
    'die Liste der Entscheidungen, die diese Seite geschrieben hat',
    'Sie sagt, was über Clients entschieden wurde, und enthält keine heutigen Angaben. Wählen Sie den Bestand, aus dem sie entstanden ist.',
  ],
  plan: [
    'der Plan, den diese Seite geschrieben hat',
    'Er sagt, was zu tun ist, und enthält nicht den ganzen Bestand. Der Plan selbst steht in der gespeicherten Sitzung: Öffnen Sie diese, oder wählen Sie den Bestand, aus dem er entstanden ist.',
  ],
  'run-sheet': [
    'der Laufzettel einer Welle, den diese Seite geschrieben hat',
    'Er ist zum Drucken gedacht. Der Plan selbst steht in der gespeicherten Sitzung: Öffnen Sie diese, oder wählen Sie den Bestand, aus dem er entstanden ist.',
  ],
  report: [
    'der Bericht, den diese Seite geschrieben hat',
    'Er ist ein Ergebnis und kein Bestand. Wählen Sie den Bestand, aus dem er entstanden ist.',
  ],
  choices: [
    'die Datei mit Ihren Eingaben zu einem Audit, die diese Seite gespeichert hat',
    'Sie enthält keine Rechner. Wählen Sie den Bestand, zu dem sie gehört.',
  ],
  session: [
    'eine gespeicherte Sitzung dieser Seite',
    'Öffnen Sie sie allein. Fügen Sie danach weitere Dateien hinzu.',
  ],
};

const UNFIT: { readonly [B in UnfitMemory['because']]: (heading: string) => string } = {
  'heading-missing': (heading) => `In der Datei fehlt die Spalte „${heading}“.`,
  'column-lost': (heading) =>
    `„${heading}“ käme darin nicht vor, und ohne diese Spalte gibt es kein Audit.`,
  'better-heading': (heading) =>
    `Die neue Spalte „${heading}“ enthält eindeutig, was bisher aus einer anderen gelesen wurde.`,
  'other-cells': (heading) =>
    `Die Zellen unter „${heading}“ haben sich geändert, und die einer anderen Spalte passen besser.`,
};

/** Puts `Datei` behind the first word: `PDF-Datei`, `Word-Datei (.docx)`. */
const fileOf = (format: string) => format.replace(/^\S+/, '$&-Datei');

type RefusalNotice = (
  fileName: string,
  details: readonly string[],
) => ReturnType<AlertsMessages['refusal']>;

const REFUSALS: Readonly<Record<string, RefusalNotice>> = {
  'empty-file': (fileName) => ({
    says: `${fileName} ist leer.`,
    todo: 'Exportieren Sie den Bestand noch einmal, oder beginnen Sie mit der Vorlage.',
  }),
  'binary-file': (fileName) => ({
    says: `${fileName} ist keine Textdatei.`,
    todo: 'Gelesen werden CSV-Dateien und Excel-Arbeitsmappen (.xlsx). Speichern Sie den Bestand in einem dieser Formate, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  }),
  'other-format': (fileName, [format = '']) => ({
    says: `${fileName} enthält ${format} und kein CSV.`,
    todo: 'Speichern Sie die Tabelle in dem Programm, aus dem sie stammt, als CSV oder .xlsx, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  }),
  'other-workbook': (fileName, [format = '']) => ({
    says: `${fileName} ist eine Arbeitsmappe in einem Format, das nicht gelesen wird: ${format}.`,
    todo: 'Öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder CSV, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  }),
  locked: (fileName) => ({
    says: `${fileName} ist verschlüsselt: Zum Öffnen ist ein Kennwort nötig.`,
    todo: 'Öffnen Sie die Datei in der Tabellenkalkulation, entfernen Sie das Kennwort (in Excel: Datei, Informationen, Arbeitsmappe schützen, Mit Kennwort verschlüsseln) und speichern Sie, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  }),
  'workbook-damaged': (fileName) => ({
    says: `${fileName} ist eine Excel-Arbeitsmappe, lässt sich aber nicht lesen: Sie ist beschädigt oder abgeschnitten, oder eine weit entfernte Zelle macht das Blatt zu groß.`,
    todo: 'Holen Sie die Datei noch einmal. Lässt sie sich in der Tabellenkalkulation öffnen, speichern Sie das Blatt dort als CSV, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  }),
  'workbook-too-large': (fileName, [limit = '0']) => ({
    says: `${fileName} ist eine Excel-Arbeitsmappe, die entpackt mehr als ${bytes(Number(limit))} umfasst; mehr wird nicht gelesen.`,
    todo: 'Speichern Sie das Blatt als CSV, das weniger Speicher braucht, oder löschen Sie die Blätter und Spalten, die das Audit nicht braucht.',
  }),
  database: (fileName, [format = '']) => ({
    says: `${fileName} ist eine Datenbank: ${format}.`,
    todo: 'Exportieren Sie die Tabelle dort als CSV oder .xlsx und wählen Sie diese Datei.',
  }),
  document: (fileName, [format = '']) => ({
    says: `${fileName} ist eine ${fileOf(format)}.`,
    todo: 'Exportieren Sie die Tabelle in dem Programm, aus dem sie stammt, als CSV, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  }),
  archive: (fileName, [format = '']) => ({
    says: `${fileName} ist eine gepackte Datei: ${format}.`,
    todo: 'Entpacken Sie sie und wählen Sie die CSV-Datei oder Arbeitsmappe darin.',
  }),
  'gzip-damaged': (fileName) => ({
    says: `${fileName} ist mit gzip gepackt und lässt sich nicht entpacken: Die Datei ist beschädigt oder abgeschnitten.`,
    todo: 'Holen Sie die Datei noch einmal, oder entpacken Sie sie selbst und wählen Sie die CSV-Datei darin.',
  }),
  'gzip-too-large': (fileName, [limit = '0']) => ({
    says: `${fileName} ist mit gzip gepackt und enthält mehr als ${bytes(Number(limit))}; mehr wird nicht gelesen.`,
    todo: 'Lassen Sie Spalten weg, die das Audit nicht braucht, oder teilen Sie die Datei und wählen Sie die Teile zusammen aus.',
  }),
  'own-file': (fileName, [kind = '']) => {
    const [
      is = 'eine Datei, die diese Seite geschrieben hat',
      todo = 'Wählen Sie den Bestand, aus dem sie entstanden ist.',
    ] = wordOf(OWN_FILES, kind) ?? [];
    return { says: `${fileName} ist ${is}.`, todo };
  },
  'session-damaged': (fileName) => ({
    says: `${fileName} ist keine vollständige Sitzung dieser Seite: Die Datei ist beschädigt oder abgeschnitten, oder etwas anderes trägt diesen Namen.`,
    todo: 'Holen Sie die Datei erneut, oder öffnen Sie eine ältere Kopie. Das gezeigte Audit bleibt, wie es ist.',
  }),
  'session-newer': (fileName, [version = '']) => ({
    says: `${fileName} wurde mit einer neueren Version dieser Seite gespeichert (Sitzungsformat ${version}).`,
    todo: 'Öffnen Sie die Datei mit dieser Version. Sie wird nicht verändert, und das gezeigte Audit bleibt, wie es ist.',
  }),
  'session-too-large': (fileName, [limit = '0']) => ({
    says: `${fileName} ist entpackt größer als ${bytes(Number(limit))} oder gibt das an; mehr wird nicht geöffnet.`,
    todo: 'Sitzungen dieser Größe speichert diese Seite nicht. Holen Sie die Datei erneut, oder wählen Sie den Bestand, aus dem sie entstanden ist.',
  }),
  'headings-only': (fileName) => ({
    says: `${fileName} enthält Überschriften, aber keine Zeile darunter.`,
    todo: 'Exportieren Sie den Bestand noch einmal mit seinen Zeilen. Sind die Zeilen vorhanden, wurden Trennzeichen oder Überschriftenzeile falsch erkannt: Fügen Sie dann die Zellen ein.',
  }),
  'no-table': (fileName) => ({
    says: `${fileName} enthält keine Tabelle: Alle Zeilen sind leer oder Bemerkungen.`,
    todo: 'Exportieren Sie den Bestand noch einmal, oder beginnen Sie mit der Vorlage.',
  }),
  'no-machine': (fileName) => ({
    says: `Keine Zeile von ${fileName} wurde zu einem Rechner.`,
    todo: 'Prüfen Sie, welche Spalte die Namen enthält und in welcher Zeile die Überschriften stehen.',
  }),
  'no-client': (fileName) => ({
    says: `${fileName} nennt keinen PPTP-Client, es gibt also nichts zu paaren.`,
    todo: 'Prüfen Sie, welche Spalte die Rolle enthält und was ihre Werte bedeuten. Ein Client heißt dort etwa Client, Klient, Einwahlclient oder dial-out. Stehen die Clients in einer anderen Datei, wählen Sie beide Dateien zusammen aus.',
  }),
  'no-server': (fileName) => ({
    says: `${fileName} nennt keinen PPTP-Server, es gibt also nichts zu paaren.`,
    todo: 'Prüfen Sie, welche Spalte die Rolle enthält und was ihre Werte bedeuten. Stehen die Server in einer anderen Datei, wählen Sie beide Dateien zusammen aus.',
  }),
  'file-gone': (fileName) => ({
    says: `${fileName} ließ sich nicht öffnen.`,
    todo: 'Vielleicht wurde die Datei seit der Auswahl verschoben, geändert oder gesperrt. Wählen Sie sie noch einmal aus.',
  }),
  'file-too-large': (fileName, [size = '0', limit = '0']) => ({
    says: `${fileName} umfasst ${bytes(Number(size))}; gelesen werden Dateien bis ${bytes(Number(limit))}.`,
    todo: 'Lassen Sie Spalten weg, die das Audit nicht braucht, oder teilen Sie die Datei und wählen Sie die Teile zusammen aus.',
  }),
};

export const alertsDe: AlertsMessages = {
  refusal: (reason, fileName, details) =>
    wordOf(REFUSALS, reason)?.(fileName, details) ?? {
      says: `${fileName} konnte nicht gelesen werden (${[reason, ...details].join(', ')}).`,
      todo: 'Prüfen Sie, ob es eine CSV-Datei oder Excel-Arbeitsmappe ist, oder beginnen Sie mit der Vorlage.',
    },
  workerDied: {
    says: 'Der Teil der Seite, der liest und zählt, arbeitet nicht mehr.',
    todo: 'Starten Sie ihn neu; die Dateien sind noch geladen. Kommt das wieder vor, braucht der Bestand vielleicht mehr Speicher, als dieser Browser hergibt: Lassen Sie Spalten weg oder teilen Sie die Datei.',
  },
  workerDiedEmpty: {
    says: 'Der Teil der Seite, der liest und zählt, arbeitet nicht mehr.',
    todo: 'Wählen Sie die Datei noch einmal aus. Kommt das wieder vor, braucht der Bestand vielleicht mehr Speicher, als dieser Browser hergibt: Lassen Sie Spalten weg oder teilen Sie die Datei.',
  },
  workerSilent: (seconds) => ({
    says: `Der Teil der Seite, der liest und zählt, hat seit ${seconds} Sekunden nichts gemeldet.`,
    todo: 'Vielleicht arbeitet er noch, dann können Sie warten. Oder starten Sie ihn neu: Die Dateien sind noch geladen, und Ihre Berichtigungen bleiben.',
  }),
  unfinished: (fileName) => `${fileName} wurde nicht vollständig geschrieben.`,
  exportBroken: {
    says: 'Der Export ist fehlgeschlagen.',
    todo: 'Exportieren Sie noch einmal. Schlägt das wieder fehl, starten Sie neu: Die Dateien sind noch geladen.',
  },
  notRemembered: {
    says: 'Dieser Browser hat nichts gespeichert: Sein Speicher ist voll oder gesperrt.',
    todo: 'Das Audit kommt ohne aus. Löschen Sie gespeicherte Daten anderer Seiten oder erlauben Sie dieser Seite das Speichern, und kreuzen Sie „Auf diesem Rechner merken“ noch einmal an.',
  },
  notKept: {
    full: {
      says: 'Die letzten Änderungen sind nicht in diesem Browser aufbewahrt: Sein Speicher ist voll.',
      todo: 'Was vorher aufbewahrt war, ist noch da. Speichern Sie die Sitzung in eine Datei, oder löschen Sie aufbewahrte Audits auf der Startseite.',
    },
    blocked: {
      says: 'Dieser Browser bewahrt nichts auf: Sein Speicher ist gesperrt.',
      todo: 'Das Audit funktioniert auch so. Speichern Sie die Sitzung stattdessen in eine Datei.',
    },
    'too-large': {
      says: 'Dieser Bestand ist zu groß, um in diesem Browser aufbewahrt zu werden.',
      todo: 'Speichern Sie die Exporte, die Sie brauchen, bevor Sie die Seite schließen.',
    },
  },
  keptDamaged: {
    says: 'Dieses Audit ist in diesem Browser nicht mehr vollständig und lässt sich nicht fortsetzen.',
    todo: 'Öffnen Sie seine gespeicherte Sitzung, falls es eine gibt, oder wählen Sie den Bestand noch einmal aus.',
  },
  keptElsewhere: {
    copied: (name) => ({
      says: `In einem anderen Tab wird an ${name} gearbeitet; dies ist eine Kopie.`,
      todo: 'Ab jetzt werden beide für sich aufbewahrt. Schließen Sie einen der beiden Tabs, um nur an einem zu arbeiten.',
    }),
    'copied-in-doubt': (name) => ({
      says: `Dieser Browser kann nicht feststellen, ob in einem anderen Tab an ${name} gearbeitet wird; darum ist dies eine Kopie.`,
      todo: 'Ab Ihrer nächsten Änderung wird sie für sich aufbewahrt. Löschen Sie das andere Audit auf der Startseite, wenn Sie es nicht mehr brauchen.',
    }),
    left: (name) => ({
      says: `In einem anderen Tab wird an ${name === '' ? 'diesem Audit' : name} gearbeitet; darum wurde es nicht gelöscht.`,
      todo: 'Schließen Sie es zuerst dort.',
    }),
  },
  memoryDamaged: {
    says: 'Was dieser Rechner über die Spalten früherer Dateien gespeichert hatte, war beschädigt und wird nicht verwendet.',
    todo: 'Wählen Sie den Bestand wie gewohnt aus. Nach Spalten, die nicht eindeutig sind, wird noch einmal gefragt.',
  },
  memoryUnfit: (fileName) =>
    `Die Spalten von ${fileName} werden nicht so gelesen, wie dieser Rechner sie gespeichert hat.`,
  unfitBecause: ({ because, heading }) => UNFIT[because](heading),
  readByItself: 'Die Seite hat die Spalten selbst erkannt.',
  exportFailed: {
    says: 'Der Export ließ sich nicht vollständig schreiben.',
    todo: 'Prüfen Sie, ob auf dem Datenträger Platz ist und die Datei nicht anderswo geöffnet ist, und exportieren Sie dann noch einmal.',
  },
  sessionTooLarge: {
    says: 'Die Sitzung ist zu groß: Diese Seite könnte sie nicht wieder öffnen. Sie wurde deshalb nicht gespeichert.',
    todo: 'Lassen Sie Spalten weg, die das Audit nicht braucht, oder lesen Sie die Dateien einzeln.',
  },
  sessionPartsDamaged: (names) => ({
    says: `Der Inhalt von ${list(names)} in dieser Sitzung ist beschädigt und wurde weggelassen, ebenso die Berichtigungen darin.`,
    todo: `Der Rest ist geöffnet, die Zahlen sind also die des Rests. Fügen Sie ${names.length === 1 ? 'diese Datei' : 'diese Dateien'} erneut hinzu, um die Sitzung zu vervollständigen. Speichern Sie sie unter einem anderen Namen: Die beschädigte könnte noch nützlich sein.`,
  }),
  planLeft: (machines) => ({
    says: `Der Plan für ${count(machines, 'Rechner', 'Rechner')} des vorigen Bestands wurde nicht übernommen.`,
    todo: 'Er gehört zu jenem Bestand. In dessen Sitzungsdatei steht er weiterhin, falls Sie eine gespeichert haben.',
  }),
  reportOutdated: {
    says: 'Das Audit hat sich geändert, während der Bericht geschrieben wurde; der Bericht wurde deshalb verworfen.',
    todo: 'Erstellen Sie den Bericht noch einmal: Er enthält dann den jetzigen Stand des Audits.',
  },
  linkWithoutData: (inventoryName) => ({
    says: `Dieser Link zeigt eine Ansicht von ${inventoryName}.`,
    todo: 'Ein Link enthält niemals Daten. Wählen Sie denselben Bestand aus, dann erscheinen dieselben Einträge. Berichtigungen, Annahmen und wer welchen Server anwählt, stehen nicht im Link; sind sie bei Ihnen anders, weichen die Zahlen ab.',
  }),
  linkRefused: {
    'later-version': {
      says: 'Dieser Link stammt von einer neueren Version dieser Seite.',
      todo: 'Seine Ansicht wird nicht gezeigt, weil diese Version sie nicht versteht. Öffnen Sie den Link mit der Version, von der er stammt, oder laden Sie die Seite neu.',
    },
    damaged: {
      says: 'Die Ansicht dieses Links ist nicht lesbar.',
      todo: 'Der Link wurde abgeschnitten oder verändert. Von seiner Ansicht wird nichts gezeigt. Fordern Sie den vollständigen Link an oder filtern und sortieren Sie selbst.',
    },
  },
  cause: (message) => `Der Browser meldet: ${message}`,
  chooseColumns: 'Spalten prüfen',
  startAgain: 'Neu starten',
  dismiss: 'Ausblenden',
};
