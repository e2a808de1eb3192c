// Made from openapi/order.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import type { Source } from "../../runtime/files.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/order.js";

const LIST_IMPORT_PROFILES: Operation = {
  "id": "list_import_profiles",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/import-profiles",
  "query": [
    "built_in",
    "kind",
    "limit",
    "cursor"
  ]
};
const DETECT_IMPORT_PROFILE: Operation = {
  "id": "detect_import_profile",
  "service": "order",
  "method": "POST",
  "path": "/api/v1/import-profiles/detect",
  "query": [
    "encoding",
    "profile",
    "kind",
    "mapping",
    "sheet"
  ],
  "isRepeatable": true
};
const GET_IMPORT_PROFILE: Operation = {
  "id": "get_import_profile",
  "service": "order",
  "method": "GET",
  "path": "/api/v1/import-profiles/{name}"
};
const PUT_IMPORT_PROFILE: Operation = {
  "id": "put_import_profile",
  "service": "order",
  "method": "PUT",
  "path": "/api/v1/import-profiles/{name}",
  "headers": {
    "if_match": "If-Match"
  }
};
const DELETE_IMPORT_PROFILE: Operation = {
  "id": "delete_import_profile",
  "service": "order",
  "method": "DELETE",
  "path": "/api/v1/import-profiles/{name}",
  "headers": {
    "if_match": "If-Match"
  }
};

/** Say how the files of other systems are read, and find out what a file is. */
export class ImportProfilesCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List import profiles.
   *
   * Returns the profiles that come with Ichiba and your own, by name, without what they say of a
   * file: those of files of orders and those of files of parcels.
   */
  list(params: T.ListImportProfilesQuery = {}, options: CallOptions = {}): Answered<T.ListImportProfilesResult> {
    const call = new Call(LIST_IMPORT_PROFILES, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListImportProfilesQuery = {}, options: CallOptions = {}): Pages<T.ImportProfileSummary> {
    return new Pages<T.ImportProfileSummary>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Find out what a file is.
   *
   * Looks at the head of a file and answers which profile fits it, how sure that is, which
   * others come near, and which column each member of an order can come from. The first 64 KiB
   * of a CSV file are enough, and more is not looked at; an Excel workbook (.xlsx) has to be
   * whole, and at most 64 MiB. With `profile` or `mapping` the file is looked at with that
   * profile alone, and `problems` says what does not fit, which is how a profile is tried while
   * it is being written. A mapping that is no profile is refused with 422, as
   * `put_import_profile` does. Nothing is stored.
   */
  detect(file: Source, params: T.DetectImportProfileQuery = {}, options: CallOptions = {}): Answered<T.DetectImportProfileResult> {
    const call = new Call(DETECT_IMPORT_PROFILE, { params, file, }, options);
    return this.#sender.send(call);
  }

  /**
   * Get an import profile.
   *
   * Returns the profile, one of your own or one that comes with Ichiba. To copy it, change the
   * `name` in its `document` and send that with `put_import_profile`.
   */
  get(name: string, options: CallOptions = {}): Answered<T.GetImportProfileResult> {
    const call = new Call(GET_IMPORT_PROFILE, { path: { name }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Make or replace an import profile of your own.
   *
   * Stores the profile under the name in the path. The body has the form that `docs/import-
   * profiles.md` describes; what is wrong with it is refused with 422, and `errors` points at
   * each place. A profile that comes with Ichiba cannot be replaced (409 `built_in_profile`):
   * copy it under another name. From now on `create_batch` reads files with it; batches that
   * were made before keep the profile as it was then. Repeating the request with the same body
   * changes nothing and answers 200, whatever `If-Match` says. There can be 100 profiles of your
   * own; another one is refused with 409 `too_many_profiles`. The names `auto` and `mapping`
   * cannot be used (400 `reserved_name`), and neither can `detect` (405).
   */
  put(name: string, body: T.PutImportProfileBody, params: { if_match?: T.PutImportProfileHeaders["If-Match"] } = {}, options: CallOptions = {}): Answered<T.PutImportProfileResult> {
    const call = new Call(PUT_IMPORT_PROFILE, { path: { name }, params, body, }, options);
    return this.#sender.send(call);
  }

  /**
   * Delete an import profile of your own.
   *
   * Deletes the profile. Batches that were made with it go on with it. A profile that comes with
   * Ichiba cannot be deleted (409 `built_in_profile`).
   */
  delete(name: string, params: { if_match?: T.DeleteImportProfileHeaders["If-Match"] } = {}, options: CallOptions = {}): Answered<void> {
    const call = new Call(DELETE_IMPORT_PROFILE, { path: { name }, params, }, options);
    return this.#sender.sendNothing(call);
  }
}
