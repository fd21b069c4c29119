/** How a contract and the one that extends it are linked. */
export type ContractExtensionEvents = {
  /** The board decided to extend an earlier contract of the school, and this draft does so. Its aims follow as events of their own. */
  ExtensionDrafted: { extendedId: string };
  /** The board decided to extend this contract, and another one does so. */
  ContractExtended: { extensionId: string };
};
