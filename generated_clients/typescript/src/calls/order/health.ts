// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const GET_LIVENESS: Operation = {
  "id": "get_liveness",
  "service": "order",
  "method": "GET",
  "path": "/health/live",
  "isPublic": true
};
const GET_READINESS: Operation = {
  "id": "get_readiness",
  "service": "order",
  "method": "GET",
  "path": "/health/ready",
  "isPublic": true
};
const GET_METRICS: Operation = {
  "id": "get_metrics",
  "service": "order",
  "method": "GET",
  "path": "/metrics",
  "isPublic": true
};

/** For orchestrators and monitoring. No token is needed. */
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
   * Checks the database, the engine that makes owed calls, the owed calls themselves, and the
   * circuit breakers of the other services. It stays 200 if only another service is down; that
   * service's check is then `degraded`, and orders are accepted now and finished later.
   */
  getReadiness(options: CallOptions = {}): Answered<T.GetReadinessResult> {
    const call = new Call(GET_READINESS, { }, options);
    return this.#sender.send(call);
  }

  /**
   * Get metrics for Prometheus.
   *
   * Counters, gauges and histograms in the Prometheus text format.
   */
  getMetrics(options: CallOptions = {}): Answered<string> {
    const call = new Call(GET_METRICS, { }, options);
    return this.#sender.sendText(call);
  }
}
