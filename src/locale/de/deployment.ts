import type { DeploymentMessages } from '../en/deployment.ts';

export const deploymentDe: DeploymentMessages = {
  heading: 'SP6a verteilen',
  statements: [
    'Unbeaufsichtigt: update -u -q. Mit -z startet der Rechner nicht neu; mit -n wird nichts gesichert, das Service Pack lässt sich dann nicht wieder entfernen (Q238315, Q247567).',
    'Das Archiv von Service Pack 4 wird ohne „.exe“ aufgerufen (sp4i386 -u): Sonst hält der Lizenzvertrag die Installation an (Q247567).',
    'Mit SMS 1.2 oder 2.0: update\\update.exe /q (Q238315).',
    'In einer Remote Console zuerst USERPROFILE setzen, sonst wird womöglich nichts installiert: set userprofile=%systemroot%\\profiles\\default user (Q252367).',
    'Fertig ist es erst, wenn sich nach dem Neustart ein lokaler Administrator angemeldet hat (Q255987).',
    'Unbeaufsichtigt installiert die 56-Bit-Fassung auf einem 128-Bit-System nichts und hinterlässt nur einen Eintrag im Systemprotokoll (Q240299, Q249135).',
    'Wird PPTP später hinzugefügt, ist das Service Pack noch einmal anzuwenden (Q154062).',
  ],
  proofHeading: 'Was als Nachweis gilt',
  proof:
    'Windows NT schreibt CSDVersion bei jedem Start neu, aus dem Kernel, der läuft. Nach einem gescheiterten Auftrag steht dort weiter das alte Service Pack (Q153407). Erfassen Sie also nach dem Neustart noch einmal: Erledigt ist eine Aktualisierung, wenn ein neuerer Bestand sie zeigt.',
};
