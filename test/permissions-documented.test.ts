import { documentedPage, testCallsOf } from './support/documented-calls.js';
import { embedUserId, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });

testCallsOf(documentedPage('permissions.md'), () => {
  const { space, url } = omni();
  return {
    MOCK: url,
    KEY: space.keys.organization,
    MODEL: space.modelId,
    CONNECTION: space.connectionId,
    ANA: embedUserId(space, 'cust-ana'),
    BEN: embedUserId(space, 'cust-ben'),
    LENA: embedUserId(space, 'cust-late'),
    QUINN: patOf(space, 'quinn'),
  };
});
