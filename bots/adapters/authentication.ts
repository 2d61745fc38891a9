/** The SDK's own authentication, with what it builds anew for every turn kept instead. */
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector';
import type { BotService } from './botService.ts';

/** Where the keys are that tokens of the channel are signed with, and the rest of a cloud's addresses. Tests have their own. */
export type Cloud = Readonly<Record<string, string>>;

/** Few service urls are allowed; without an app id a local client may name any. */
const MOST_CONNECTORS = 50;

type Connectors = Map<string, Promise<ConnectorClient>>;
type UserTokens = ReturnType<BotFrameworkAuthentication['createUserTokenClient']>;

export class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors: Connectors = new Map();
  readonly #signed: boolean;
  #userTokens: UserTokens | undefined;

  constructor(botService: BotService | undefined, cloud: Cloud = {}) {
    super({ ...settingsOf(botService), ...cloud });
    this.#signed = botService !== undefined;
  }

  /** All is checked by the SDK, except that it lets a token without an end in. */
  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory, claimsIdentity } = result;
    if (this.#signed && claimsIdentity.getClaimValue('exp') === null) throw new Error('A token that never expires.');
    return connectorFactory ? { ...result, connectorFactory: reusing(this.#connectors, connectorFactory) } : result;
  }

  /** Nobody signs in here, so nothing is ever asked of it. */
  override createUserTokenClient(identity: ClaimsIdentity): UserTokens {
    this.#userTokens ??= super.createUserTokenClient(identity);
    return this.#userTokens;
  }
}

function reusing(connectors: Connectors, factory: ConnectorFactory): ConnectorFactory {
  return {
    create(serviceUrl, audience) {
      const key = `${audience} ${serviceUrl}`;
      const connector = connectors.get(key) ?? factory.create(serviceUrl, audience).then(bare);
      // One that could not be made is not kept: the next turn tries again.
      connector.catch(() => connectors.get(key) === connector && connectors.delete(key));
      connectors.delete(key);
      connectors.set(key, connector);
      const [oldest] = connectors.keys();
      if (connectors.size > MOST_CONNECTORS && oldest !== undefined) connectors.delete(oldest);
      return connector;
    },
  };
}

/**
 * Without the SDK's own retries, which wait as long as the channel asks while its request is held open (delivery.ts retries
 * instead).
 */
function bare(connector: ConnectorClient): ConnectorClient {
  pipelineOf(connector).removePolicy({ name: 'defaultRetryPolicy' });
  return connector;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
}

/** Not in the SDK's types. A version that keeps it elsewhere fails at the first turn, and in the tests. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  const { client } = connector as unknown as { readonly client: { readonly pipeline: Pipeline } };
  return client.pipeline;
}

function settingsOf(botService: BotService | undefined) {
  if (!botService) return {};
  const { appId, appType, password, tenantId } = botService;
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(password && { MicrosoftAppPassword: password }),
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
  };
}
