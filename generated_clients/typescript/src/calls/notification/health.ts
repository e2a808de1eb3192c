// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const GET_LIVENESS: Operation = {
  "id": "get_liveness",
  "service": "notification",
  "method": "GET",
  "path": "/health/live",
  "isPublic": true
};
const GET_READINESS: Operation = {
  "id": "get_readiness",
  "service": "notification",
  "method": "GET",
  "path": "/health/ready",
  "isPublic": true
};
const GET_METRICS: Operation = {
  "id": "get_metrics",
  "service": "notification",
  "method": "GET",
  "path": "/metrics",
  "isPublic": true
};

/** Liveness, readiness and metrics. No authentication is needed. */
export class HealthCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Check that the process runs.
   *
   * Answers 200 as long as the process can answer at all. It checks nothing else.
   */
  getLiveness(options: CallOptions = {}): Answered<T.GetLivenessResult> {
    const call = new Call(GET_LIVENESS, { }, options);
    return this.#sender.send(call);
  }

  /**
   * Check whether the service can work.
   *
   * Checks the database, the dispatchers, the waiting messages, and the providers. If only a
   * provider is down, the service stays ready (200) and the body says so. It is unready (503) if
   * a part that it cannot work without has failed.
   */
  getReadiness(options: CallOptions = {}): Answered<T.GetReadinessResult> {
    const call = new Call(GET_READINESS, { }, options);
    return this.#sender.send(call);
  }

  /**
   * Get metrics for Prometheus.
   *
   * Counters and timings in the Prometheus text format.
   */
  getMetrics(options: CallOptions = {}): Answered<string> {
    const call = new Call(GET_METRICS, { }, options);
    return this.#sender.sendText(call);
  }
}
