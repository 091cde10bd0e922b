import type { Space } from '../core/space.js';

/** Deep link to a conversation. The host differs between sources, hence a switch. */
export function chatUrlOf(space: Space, conversationId: string): string {
  const path = `/chat/${conversationId}`;
  if (space.switches.chatHost === 'path') return path;
  const domain = space.switches.chatHost === 'instance' ? 'omniapp.co' : 'omni.co';
  return `https://${space.world.organizationSlug}.${domain}${path}`;
}
