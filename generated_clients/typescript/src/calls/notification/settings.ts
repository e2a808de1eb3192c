// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const GET_SETTINGS: Operation = {
  "id": "get_settings",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/settings"
};

/** What this installation is set to, and how long it keeps what it deletes. */
export class SettingsCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * Read the settings.
   *
   * Returns the settings of this service that matter to those who operate it, and how long it
   * keeps what it deletes by itself. Settings are environment variables, so nothing can be
   * changed here. The values of secrets are never returned.
   */
  get(options: CallOptions = {}): Answered<T.GetSettingsResult> {
    const call = new Call(GET_SETTINGS, { }, options);
    return this.#sender.send(call);
  }
}
