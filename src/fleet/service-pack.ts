/**
 * The service packs of Windows NT 4.0, oldest first. There are no others: SP7 was cancelled. SP6 and SP6a
 * have the same CSDVersion and differ only in the hotfix key Q246009 (KB Q246009).
 */
export const SERVICE_PACKS = ['none', 'SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6', 'SP6a'] as const;

export type ServicePack = (typeof SERVICE_PACKS)[number];

/** Age of a service pack: 0 for none (RTM) to 7 for SP6a. */
export function rankOfServicePack(servicePack: ServicePack): number {
  return SERVICE_PACKS.indexOf(servicePack);
}

/** Whether it is SP5 or later, which is condition 1 of Q251382 for a server. */
export function isSp5OrLater(servicePack: ServicePack): boolean {
  return rankOfServicePack(servicePack) >= rankOfServicePack('SP5');
}
