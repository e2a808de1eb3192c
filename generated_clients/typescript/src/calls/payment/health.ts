// Made from openapi/payment.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/payment.js";

const GET_LIVENESS: Operation = {
  "id": "get_liveness",
  "service": "payment",
  "method": "GET",
  "path": "/health/live",
  "isPublic": true
};
const GET_READINESS: Operation = {
  "id": "get_readiness",
  "service": "payment",
  "method": "GET",
  "path": "/health/ready",
  "isPublic": true
};
const GET_METRICS: Operation = {
  "id": "get_metrics",
  "service": "payment",
  "method": "GET",
  "path": "/metrics",
  "isPublic": true
};

/** Whether the service runs, whether it is ready for traffic, and its metrics. */
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
   * Check whether the service can take traffic.
   *
   * Checks the database, the engine that makes owed calls, the owed calls themselves, and the
   * circuit breakers towards the gateway and the order service. If one of these two is down, its
   * check is `degraded` and the service stays ready; 503 means that the service itself cannot
   * work.
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
