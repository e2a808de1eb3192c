"""What every service may refuse, in English and Japanese; ``sentences`` says how it is used."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.chassis.base.sentences import Text

TITLES: Final[Mapping[int, Text]] = MappingProxyType(
    {
        400: Text(en="Bad Request", ja="不正なリクエスト"),
        401: Text(en="Unauthorized", ja="認証エラー"),
        403: Text(en="Forbidden", ja="権限不足"),
        404: Text(en="Not Found", ja="該当なし"),
        405: Text(en="Method Not Allowed", ja="使用できないメソッド"),
        409: Text(en="Conflict", ja="状態の競合"),
        412: Text(en="Precondition Failed", ja="前提条件の不一致"),
        413: Text(en="Content Too Large", ja="サイズ超過"),
        415: Text(en="Unsupported Media Type", ja="未対応の形式"),
        422: Text(en="Unprocessable Content", ja="入力エラー"),
        429: Text(en="Too Many Requests", ja="リクエスト過多"),
        500: Text(en="Internal Server Error", ja="サーバーエラー"),
        503: Text(en="Service Unavailable", ja="一時的に利用不可"),
    }
)
"""The titles of problems, by status, as RFC 9110 names them."""

# ------------------------------------------------------------------------------------- the request

AT_PLACE: Final = Text(en="{place}: {fault}", ja="{place}: {fault}")
AT_PLACE_AND_MORE: Final = Text(
    en="{place}: {fault} ({more} more in errors)",
    ja="{place}: {fault}（ほか{more}件は errors を参照）",
)
BODY: Final = Text(en="body", ja="本文")
NOTHING_THERE: Final = Text(en="There is nothing at {path}.", ja="{path} は存在しません。")
METHOD_NOT_ALLOWED: Final = Text(
    en="{method} is not allowed here; allowed: {allowed}.",
    ja="ここでは {method} を使用できません。使用できるメソッド: {allowed}",
)
INTERNAL_ERROR: Final = Text(
    en="Something went wrong here. Quote the request id when you report it.",
    ja="サーバーで問題が発生しました。お問い合わせの際はリクエスト ID をお知らせください。",
)
INVALID_CURSOR: Final = Text(
    en="This list did not issue the cursor. Start again without a cursor.",
    ja="このカーソルはこの一覧のものではありません。カーソルを指定せずに最初から取得してください。",
)
STALE_VERSION: Final = Text(
    en="The resource is at {current} and no longer at {wanted}: read it again and repeat the "
    "change.",
    ja="現在のバージョンは {current} で、指定された {wanted} から変わっています。"
    "もう一度読み込んでから変更してください。",
)
WEAK_TAG: Final = Text(
    en="If-Match never matches a weak tag such as W/{current}, which a proxy may have made of "
    "{current}: send the tag without W/.",
    ja="If-Match は W/{current} のような弱いタグには一致しません（プロキシが {current} から"
    "書き換えた可能性があります）。W/ を付けずに送信してください。",
)
UNSUPPORTED_MEDIA_TYPE: Final = Text(
    en="The body must be {types}.", ja="本文の形式は {types} でなければなりません。"
)
JSON_TYPES: Final = Text(en="application/json in UTF-8", ja="UTF-8 の application/json")
OR: Final = Text(en="{first} or {second}", ja="{first} または {second}")
BODY_TOO_LARGE: Final = Text(
    en="The body is larger than the {limit} bytes that are accepted here.",
    ja="本文が上限の {limit} バイトを超えています。",
)
FILE_TOO_LARGE: Final = Text(
    en="The file is larger than the {limit} bytes that are accepted here.",
    ja="ファイルが上限の {limit} バイトを超えています。",
)

# ---------------------------------------------------------------------------------- malformed JSON

CONSTANT_IN_JSON: Final = Text(
    en="The body holds {name}, which JSON does not have.",
    ja="本文に JSON では使えない {name} が含まれています。",
)
MEMBER_TWICE: Final = Text(
    en="The body names the member {name} twice in one object.",
    ja="本文の同じオブジェクトにメンバー {name} が2回あります。",
)
NOT_UTF8: Final = Text(
    en="The body is not UTF-8 (byte {byte}).", ja="本文が UTF-8 ではありません（{byte} バイト目）。"
)
NESTED_TOO_DEEPLY: Final = Text(
    en="The body is nested too deeply.", ja="本文の入れ子が深すぎます。"
)
NOT_JSON: Final = Text(
    en="The body is not JSON: {reason} (line {line}, column {column}).",
    ja="本文が JSON ではありません: {reason}（{line} 行 {column} 列）。",
)
NUMBER_TOO_LONG: Final = Text(
    en="The body holds a number that is too long.", ja="本文に桁数の多すぎる数値があります。"
)

# ------------------------------------------------------------------------------------------- forms

NO_BOUNDARY: Final = Text(
    en="The Content-Type multipart/form-data names no boundary.",
    ja="Content-Type の multipart/form-data に boundary がありません。",
)
BOUNDARY_TOO_LONG: Final = Text(
    en="The boundary of the form is too long.", ja="フォームの boundary が長すぎます。"
)
FORM_MALFORMED: Final = Text(
    en="The form is malformed: {reason}.", ja="フォームの形式が正しくありません: {reason}"
)
FORM_UNFINISHED: Final = Text(
    en="The form ends before its last boundary.",
    ja="フォームが最後の boundary の前で終わっています。",
)
PART_WITHOUT_NAME: Final = Text(
    en="A part of the form has no name.", ja="フォームに名前のない項目があります。"
)

# --------------------------------------------------------------- faults: what is wrong at a place

REQUIRED: Final = Text(en="is required", ja="必須です")
BODY_REQUIRED: Final = Text(en="a JSON body is required", ja="JSON の本文が必要です")
UNKNOWN_FIELD: Final = Text(en="is not a known field", ja="このような項目はありません")
UNKNOWN_PARAMETER: Final = Text(
    en="is not a known parameter", ja="このようなパラメーターはありません"
)
GIVEN_TWICE: Final = Text(en="is given more than once", ja="2回以上指定されています")
HOLDS_NUL: Final = Text(en="holds a NUL character", ja="NUL 文字が含まれています")
HOLDS_SURROGATE: Final = Text(
    en="holds a lone surrogate", ja="単独のサロゲート文字が含まれています"
)
NO_SUCH_TIME: Final = Text(
    en="is not a time that can be reckoned with", ja="扱うことのできない日時です"
)
NOT_STORABLE_TIME: Final = Text(en="is not a time that can be stored", ja="保存できない日時です")
NOT_A_TIME: Final = Text(en="is not a time that exists", ja="存在しない日時です")
NOT_PERCENT_ENCODED: Final = Text(
    en="is not percent-encoded UTF-8", ja="UTF-8 のパーセントエンコーディングではありません"
)
TOO_LONG: Final = Text(en="is too long", ja="長すぎます")
TOO_MANY_FIELDS: Final = Text(en="has too many fields", ja="項目が多すぎます")
FIELD_NOT_UTF8: Final = Text(en="is not UTF-8", ja="UTF-8 ではありません")
NOT_A_ZONE: Final = Text(
    en="is not a name in the IANA time zone database",
    ja="IANA タイムゾーンデータベースにない名前です",
)

# -------------------------------------------------------------------- faults: keywords of schemas

WRONG_TYPE: Final = Text(
    en="the value is not of type {types}", ja="値の型が {types} ではありません"
)
NOT_AN_OPTION: Final = Text(
    en="the value is not one of {options}", ja="値が {options} のいずれでもありません"
)
NO_MATCH: Final = Text(
    en='the value does not match "{pattern}"', ja='値が形式 "{pattern}" に合いません'
)
WRONG_FORMAT: Final = Text(
    en="the value is not a valid {format}", ja="値が {format} の形式ではありません"
)
BELOW_MINIMUM: Final = Text(
    en="the value is less than the minimum of {limit}", ja="値が最小値の {limit} を下回っています"
)
ABOVE_MAXIMUM: Final = Text(
    en="the value is greater than the maximum of {limit}",
    ja="値が最大値の {limit} を上回っています",
)
NOT_ABOVE: Final = Text(
    en="the value must be greater than {limit}", ja="値は {limit} より大きくなければなりません"
)
NOT_BELOW: Final = Text(
    en="the value must be less than {limit}", ja="値は {limit} より小さくなければなりません"
)
NOT_A_MULTIPLE: Final = Text(
    en="the value is not a multiple of {divisor}", ja="値が {divisor} の倍数ではありません"
)
EMPTY: Final = Text(en="the value is empty", ja="値が空です")
SHORTER_THAN: Final = Text(
    en="the value is shorter than {limit} characters", ja="値は {limit} 文字以上必要です"
)
LONGER_THAN: Final = Text(
    en="the value is longer than {limit} characters", ja="値は {limit} 文字以内でなければなりません"
)
FEWER_ITEMS: Final = Text(
    en="the number of items is below the minimum of {limit}", ja="要素は {limit} 個以上必要です"
)
MORE_ITEMS: Final = Text(
    en="the number of items is above the maximum of {limit}",
    ja="要素は {limit} 個以内でなければなりません",
)
FEWER_FIELDS: Final = Text(
    en="the number of fields is below the minimum of {limit}", ja="項目は {limit} 個以上必要です"
)
MORE_FIELDS: Final = Text(
    en="the number of fields is above the maximum of {limit}",
    ja="項目は {limit} 個以内でなければなりません",
)
REPEATED_ITEM: Final = Text(
    en="the value contains the same item more than once", ja="同じ要素が2回以上含まれています"
)
NOT_ALLOWED: Final = Text(en="the value is not allowed here", ja="ここでは使用できない値です")
FITS_NONE: Final = Text(
    en="the value fits none of the forms that are allowed here",
    ja="許可されているどの形式にも合いません",
)
FITS_SEVERAL: Final = Text(
    en="the value fits more than one of the forms that are allowed here",
    ja="許可されている形式の2つ以上に当てはまります",
)
OTHER_FAULT: Final = Text(en="{message}", ja="値が仕様に合いません: {message}")

# ------------------------------------------------------------------------------------------ access

TOKEN_REQUIRED: Final = Text(
    en="This request requires a bearer token; `ichiba token` prints one.",
    ja="このリクエストにはトークンが必要です。`ichiba token` で発行できます。",
)
TOKEN_MALFORMED: Final = Text(
    en="The Authorization header must have the form `Bearer TOKEN`.",
    ja="Authorization ヘッダーは `Bearer トークン` の形式で指定してください。",
)
TOKEN_INVALID: Final = Text(
    en="The token is invalid, expired or from another installation; `ichiba token` prints a new "
    "one.",
    ja="トークンが無効か、期限切れか、別の環境のものです。`ichiba token` で新しく発行できます。",
)
TOKEN_NOT_FROM_ISSUER: Final = Text(
    en="The token is invalid, expired or not from the configured issuer.",
    ja="トークンが無効か、期限切れか、設定された発行者のものではありません。",
)
SCOPE_MISSING: Final = Text(
    en="The token lacks the scope {scope}.", ja="トークンに権限 {scope} がありません。"
)
ISSUER_KEYS_UNAVAILABLE: Final = Text(
    en="The sign-in service's keys are not available at the moment.",
    ja="サインインサービスの鍵を現在取得できません。",
)
INVALID_SIGNATURE: Final = Text(
    en="The webhook's signature is missing, forged, or more than five minutes old or early.",
    ja="Webhook の署名がないか、正しくないか、時刻が5分以上ずれています。",
)

# ------------------------------------------------------------------------------------------ limits

RATE_LIMITED: Final = Text(
    en="You have used up the {limit} requests per minute that you may send for {kind}. Try again "
    "in {seconds} s.",
    ja="{kind}のリクエストが1分あたりの上限（{limit} 件）に達しました。"
    "{seconds} 秒後に再試行してください。",
)
READS: Final = Text(en="reading", ja="読み取り")
COMMANDS: Final = Text(en="commands", ja="登録・変更")
BULK: Final = Text(en="files and batches", ja="ファイルと一括処理")
TOO_MANY_FAILURES: Final = Text(
    en="Too many requests from your address had no valid token or signature. Check it, and try "
    "again in {seconds} s.",
    ja="お使いのアドレスから、認証できないリクエストが続いています。認証情報を確認し、"
    "{seconds} 秒後に再試行してください。",
)

# --------------------------------------------------------------------------------- what is at work

IDEMPOTENCY_KEY_REUSED: Final = Text(
    en="This Idempotency-Key was used with another payload. Use a new key.",
    ja="この Idempotency-Key は別の内容のリクエストで使用済みです。新しいキーを使用してください。",
)
IDEMPOTENCY_KEY_IN_FLIGHT: Final = Text(
    en="The first request with this Idempotency-Key is still under way. Ask again shortly.",
    ja="この Idempotency-Key の最初のリクエストを処理中です。少し待ってから再試行してください。",
)
DATABASE_UNAVAILABLE: Final = Text(
    en="The database is not available just now. Try again, with the same Idempotency-Key.",
    ja="データベースを現在利用できません。同じ Idempotency-Key で再試行してください。",
)
DATABASE_IN_USE: Final = Text(
    en="The database is in use; what was erased will be gone from its file as soon as possible.",
    ja="データベースが使用中です。消去した内容は、可能になりしだいファイルからも取り除きます。",
)
DELIVERY_NOT_FOUND: Final = Text(
    en="There is no delivery {delivery_id}.", ja="送信待ちの連絡 {delivery_id} が見つかりません。"
)
UNKNOWN_TIME_ZONE: Final = Text(
    en="{name} is not a known time zone. Use a name such as Asia/Tokyo or UTC.",
    ja="{name} は不明なタイムゾーンです。Asia/Tokyo や UTC のような名前を指定してください。",
)
ILLEGAL_TRANSITION: Final = Text(
    en="The {noun} is {status} and cannot be {effect}.",
    ja="{noun}の状態が {status} のため、{effect}できません。",
)
ADVANCED_BY: Final = Text(en="advanced by {event}", ja="イベント {event} を適用")
