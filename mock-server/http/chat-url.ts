import type { JobRecord } from '../core/jobs/job-record.js';
import type { Space } from '../core/space.js';

/** Deep link to the conversation of a job. The host differs between sources, hence a switch. */
export function chatUrlOf(space: Space, { conversationId, plan }: JobRecord): string {
  if (plan.chatUrl !== undefined) return plan.chatUrl;
  const path = `/chat/${conversationId}`;
  if (space.switches.chatHost === 'path') return path;
  const domain = space.switches.chatHost === 'instance' ? 'omniapp.co' : 'omni.co';
  return `https://${space.world.organizationSlug}.${domain}${path}`;
}
