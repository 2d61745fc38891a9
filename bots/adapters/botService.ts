/** Who the bot is to Azure Bot Service. */
export interface BotService {
  readonly appId: string;
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  /** Absent with a managed identity. */
  readonly password?: string;
  readonly tenantId?: string;
}
