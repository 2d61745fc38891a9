/** A request that is answered with a plain reason. The code names what was wrong, never what was sent. */
const PROBLEMS = {
  badRequest: [400, 'The request could not be read.'],
  badJson: [400, 'The body is not valid JSON.'],
  badBody: [400, 'The body is not what this address takes.'],
  notAuthenticated: [401, 'The caller is not Azure Bot Service.'],
  metrics: [401, 'The token is missing or wrong.'],
  forwarded: [403, 'Without an app id this address takes no forwarded requests.'],
  serviceUrl: [403, 'Replies may not be sent to that service url.'],
  notFound: [404, 'There is nothing at this address.'],
  methodNotAllowed: [405, 'This address does not take that method.'],
  tooSlow: [408, 'The body did not arrive in time.'],
  gone: [410, 'The code has been used or is too old.'],
  tooLarge: [413, 'The body is too large.'],
  encoding: [415, 'The body may not be compressed.'],
  mediaType: [415, 'The body must be application/json.'],
  tooMany: [429, 'Too many requests. Wait a little.'],
  tooManyNew: [429, 'Too many new conversations. Wait a little.'],
  failed: [500, 'Something went wrong on our side.'],
  closing: [503, 'The server is about to restart.'],
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  /** `detail` names a field at fault; it never holds what was in it. */
  constructor(code: ProblemCode, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    const [status, words] = PROBLEMS[code];
    super(detail ? `${words} ${detail}` : words);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

const OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'badRequest',
  404: 'notFound',
  405: 'methodNotAllowed',
};

/** Ours as it is; restify's own by its status; anything else is a failure of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return new Problem(OF_STATUS[status] ?? (status < 500 ? 'badRequest' : 'failed'));
}
