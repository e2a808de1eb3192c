// Made from openapi/notification.yaml by `tox run -e generate`; never edited.

import type { Answered } from "../../runtime/answered.js";
import { Call, type CallOptions, type Operation } from "../../runtime/operation.js";
import { Pages } from "../../runtime/paging.js";
import type { Sender } from "../../runtime/sending.js";
import type * as T from "../../types/notification.js";

const LIST_TEMPLATES: Operation = {
  "id": "list_templates",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/templates",
  "query": [
    "limit",
    "cursor"
  ]
};
const GET_TEMPLATE: Operation = {
  "id": "get_template",
  "service": "notification",
  "method": "GET",
  "path": "/api/v1/templates/{code}/{locale}"
};
const PUT_TEMPLATE: Operation = {
  "id": "put_template",
  "service": "notification",
  "method": "PUT",
  "path": "/api/v1/templates/{code}/{locale}",
  "headers": {
    "if_match": "If-Match"
  },
  "body": "required"
};
const PREVIEW_TEMPLATE: Operation = {
  "id": "preview_template",
  "service": "notification",
  "method": "POST",
  "path": "/api/v1/templates/{code}/{locale}/preview",
  "body": "required",
  "isRepeatable": true
};

/** The texts that messages are rendered from: versioned, one for each code and locale. */
export class TemplatesCalls {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /**
   * List templates.
   *
   * Returns the current version of each template, sorted by code and then by locale. A cursor
   * that was not issued by this list is refused with 400 `invalid_cursor`.
   */
  list(params: T.ListTemplatesQuery = {}, options: CallOptions = {}): Answered<T.ListTemplatesResult> {
    const call = new Call(LIST_TEMPLATES, { params, }, options);
    return this.#sender.send(call);
  }

  /** Each of them, from all pages of `list`; a page is asked for when it is needed. */
  iter(params: T.ListTemplatesQuery = {}, options: CallOptions = {}): Pages<T.Template> {
    return new Pages<T.Template>(
      (cursor) => this.list({ ...params, ...(cursor === undefined ? {} : { cursor }) }, options),
      params.cursor,
    );
  }

  /**
   * Get a template.
   *
   * Returns the current version of the template, the variables it needs and a sample context.
   */
  get(code: string, locale: string, options: CallOptions = {}): Answered<T.GetTemplateResult> {
    const call = new Call(GET_TEMPLATE, { path: { code, locale }, }, options);
    return this.#sender.send(call);
  }

  /**
   * Replace a template.
   *
   * Stores a new version. Messages that are already accepted keep the version that they were
   * rendered from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A
   * template that does not parse is refused with 400 `template_syntax_error`. A template that
   * uses something the sandbox forbids is refused with 400 `template_forbidden`.
   */
  put(code: string, locale: string, params: T.PutTemplateBody & { if_match?: T.PutTemplateHeaders["If-Match"] }, options: CallOptions = {}): Answered<T.PutTemplateResult> {
    const call = new Call(PUT_TEMPLATE, { path: { code, locale }, params, }, options);
    return this.#sender.send(call);
  }

  /**
   * Preview a template.
   *
   * Renders the current version, or the `draft` if one is given, with the given context, or with
   * the sample context if none is given. Nothing is stored or sent. If the context lacks a
   * variable, the answer is 400 `missing_variable` and names it. If the context holds a value
   * that the template cannot use, the answer is 400 `invalid_context`. A draft that could not be
   * stored is refused with 400 `template_syntax_error` or `template_forbidden`. `errors` names
   * each part of a draft that cannot be rendered, such as `/draft/text`.
   */
  preview(code: string, locale: string, params: T.PreviewTemplateBody = {}, options: CallOptions = {}): Answered<T.PreviewTemplateResult> {
    const call = new Call(PREVIEW_TEMPLATE, { path: { code, locale }, params, }, options);
    return this.#sender.send(call);
  }
}
