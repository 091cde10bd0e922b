import type { Space } from '../core/space.js';

/** Link to a workbook. It has the host of chat links, save that the contract wants a whole URL here. */
export function workbookUrlOf({ switches, world }: Space, workbookId: string): string {
  const domain = switches.chatHost === 'omni-co' ? 'omni.co' : 'omniapp.co';
  return `https://${world.organizationSlug}.${domain}/w/${workbookId}/1`;
}
