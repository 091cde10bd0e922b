/** What can go wrong in the domain. The HTTP edge owns the status for each; the compiler asks for the pair. */
export type ErrorCode =
  | 'not_authenticated'
  | 'invalid_request'
  | 'impersonation_denied'
  | 'user_filter_denied'
  | 'scim_needs_organization_key'
  | 'organization_key_needed'
  | 'ai_not_permitted'
  | 'permission_denied'
  | 'model_not_found'
  | 'branch_not_found'
  | 'topic_not_found'
  | 'membership_not_found'
  | 'membership_forbidden'
  | 'job_not_found'
  | 'result_not_ready'
  | 'result_expired'
  | 'pictures_off'
  | 'conversation_not_found'
  | 'conversation_forbidden'
  | 'conversation_busy'
  | 'job_changed_meanwhile'
  | 'not_cancellable'
  | 'not_rateable_yet'
  | 'embed_user_not_found'
  | 'embed_forbidden'
  | 'embed_unauthorized'
  | 'api_key_not_found'
  | 'user_not_found'
  | 'user_exists'
  | 'group_not_found'
  | 'group_exists'
  | 'invalid_patch'
  | 'invalid_role'
  | 'role_target_not_found'
  | 'feature_disabled'
  | 'invalid_filter'
  | 'invalid_cursor'
  | 'rate_limited';

/** Something the domain refuses, in the words the API would use. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
