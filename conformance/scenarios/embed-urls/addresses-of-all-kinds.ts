import { freshNonce, noKeyToGenerateUrl, opens } from '../../checks/embed-urls/index.js';
import type { EmbedUrlRequest } from '../../protocol/messages.js';
import { defineScenario, type Session } from '../define-scenario.js';
import { nova, otto } from '../sessions/customers.js';

type Wanted = Omit<EmbedUrlRequest, 'id' | 'verb'>;

/** One value in each that signers are known to get wrong. */
const wanted = (space: Session['space']): readonly Wanted[] => [
  { user: { externalId: 'cust-plain', name: 'Pat Doe' }, contentPath: '/my' },
  // The same again: only the nonce tells them apart.
  { user: { externalId: 'cust-plain', name: 'Pat Doe' }, contentPath: '/my' },
  { user: nova(space), contentPath: '/dashboards/7f3a9c21?f=1&g=Köln', theme: 'dawn', prefersDark: 'system' },
  { user: otto(space), contentPath: '/my', accessBoost: false, theme: 'vibes' },
  { user: { externalId: 'a"b&c+d#e=f%20', name: 'Zoë Müller 山田' }, contentPath: '/root' },
  {
    user: { externalId: 'cust-blanks', name: '  Pat Doe ', entity: 'northwind' },
    contentPath: '/entity-folder',
  },
];

export const addressesOfAllKinds = defineScenario({
  name: 'addresses-of-all-kinds',
  story: 'Addresses are made for people and pages with awkward values, and each is opened in a browser.',
  needs: ['embed-url'],
  checks: [opens, freshNonce, noKeyToGenerateUrl],
  async drive({ space, embedUrl, open }) {
    for (const request of wanted(space)) {
      const reply = await embedUrl(request);
      if (reply?.url !== undefined) await open(reply.url);
    }
  },
});
