/**
 * The service packs of Windows NT 4.0, oldest first. These are all that exist: SP7 was cancelled.
 * SP6 and SP6a share one CSDVersion and differ only by hotfix key Q246009 (KB Q246009).
 */
export const SERVICE_PACKS = ['none', 'SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6', 'SP6a'] as const;

export type ServicePack = (typeof SERVICE_PACKS)[number];

/** Position in the line of service packs: 0 for none (RTM) to 7 for SP6a. */
export function rankOfServicePack(servicePack: ServicePack): number {
  return SERVICE_PACKS.indexOf(servicePack);
}

/** True from SP5 on: the side of the line on which Q251382 puts the PPTP server. */
export function isSp5OrLater(servicePack: ServicePack): boolean {
  return rankOfServicePack(servicePack) >= rankOfServicePack('SP5');
}
