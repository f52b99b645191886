import { browser } from 'wxt/browser';

/** Firefox alone has it; the types of the extension API don't. */
const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };

/** Opens the study view beside a tab. The browser allows it right after a click and at no other time. */
export const openStudy = (tabId: number): Promise<void> =>
  sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId });
