// Made from openapi/*.yaml by `tox run -e generate`; never edited.

export { Ichiba, SPEC } from "./client.js";
export type { Answer, Answered } from "./runtime/answered.js";
export type { ClientOptions, LogEntry, Token } from "./runtime/connection.js";
export {
  BadRequest,
  Conflict,
  ContentTooLarge,
  Forbidden,
  Gone,
  IchibaError,
  Invalid,
  NoAnswer,
  NotFound,
  PaymentRequired,
  PreconditionFailed,
  ProblemError,
  RepeatedCursor,
  ServiceFault,
  TooManyRequests,
  Unauthorized,
  Unavailable,
  UnexpectedAnswer,
  UnsupportedMediaType,
} from "./runtime/errors.js";
export type { Fault } from "./runtime/errors.js";
export type { Source } from "./runtime/files.js";
export type { CallOptions, KeyedCallOptions } from "./runtime/operation.js";
export type { Page, Pages } from "./runtime/paging.js";
