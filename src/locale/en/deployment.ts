/** How to roll out the service pack, and what proves it. Each statement ends with its articles. */
export const deploymentEn = {
  heading: 'Rolling out SP6a',
  statements: [
    'Unattended: update -u -q. With -z the machine does not restart; with -n nothing is backed up, so the service pack cannot be uninstalled (Q238315, Q247567).',
    'The archive of Service Pack 4 is called without “.exe” (sp4i386 -u): with it, the licence agreement stops the installation (Q247567).',
    'With SMS 1.2 or 2.0: update\\update.exe /q (Q238315).',
    'In a Remote Console set USERPROFILE first, or nothing may be installed: set userprofile=%systemroot%\\profiles\\default user (Q252367).',
    'It is finished only when a local administrator has logged on after the restart (Q255987).',
    'Unattended, the 56-bit version on a 128-bit system installs nothing and leaves only an entry in the System log (Q240299, Q249135).',
    'Where PPTP is added later, apply the service pack again (Q154062).',
  ],
  proofHeading: 'What counts as proof',
  proof:
    'Windows NT writes CSDVersion anew at every start, from the kernel that runs. After a failed job it still shows the old service pack (Q153407). So collect again after the restart: an upgrade is done when a newer inventory shows it.',
};

export type DeploymentMessages = typeof deploymentEn;
