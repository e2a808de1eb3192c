"""What this service refuses, in English and Japanese; ``chassis.base.sentences`` says how."""

from typing import Final

from services.chassis.base.sentences import Text

NOTIFICATION: Final = Text(en="notification", ja="通知")
NOTIFICATION_RETRIED: Final = Text(en="retried", ja="再送")
NOTIFICATION_BATCH: Final = Text(en="notification batch", ja="一括送信")
NOTIFICATION_BATCH_PAUSED: Final = Text(en="paused", ja="一時停止")
NOTIFICATION_BATCH_RESUMED: Final = Text(en="resumed", ja="再開")
NOTIFICATION_BATCH_CANCELLED: Final = Text(en="cancelled", ja="中止")

# ------------------------------------------------------------------------ messages and recipients

NOTIFICATION_NOT_FOUND: Final = Text(
    en="There is no notification {notification_id}.",
    ja="通知 {notification_id} が見つかりません。",
)
MESSAGE_FORGOTTEN: Final = Text(
    en="The message is old, and its text and address have been deleted. It cannot be sent again.",
    ja="古いメッセージのため、本文と宛先は削除されています。再送はできません。",
)
NOTIFICATION_BATCH_NOT_FOUND: Final = Text(
    en="There is no notification batch {batch_id}.",
    ja="一括送信 {batch_id} が見つかりません。",
)
DELIVERY_EVENT_NOT_FOUND: Final = Text(
    en="There is no delivery event {delivery_event_id}.",
    ja="配信結果の報告 {delivery_event_id} が見つかりません。",
)
SNS_NOT_AVAILABLE: Final = Text(
    en="Amazon SNS does not answer, so its message cannot be checked or confirmed yet.",
    ja="Amazon SNS が応答しないため、メッセージをまだ確認できません。",
)
MESSAGE_ERASED: Final = Text(
    en="The recipient of this message was erased, so it cannot be sent again.",
    ja="この通知の宛先は消去済みのため、再送できません。",
)
FOLDER_UNAVAILABLE: Final = Text(
    en="The folder of messages cannot be changed now.",
    ja="通知を保存したフォルダーを変更できません。",
)
ALREADY_SUPPRESSED: Final = Text(
    en="{recipient} is already on the suppression list.",
    ja="{recipient} はすでに配信停止リストに登録されています。",
)
RECIPIENT_SUPPRESSED: Final = Text(
    en="{recipient} is on the suppression list ({reason}, since {since}), so nothing is sent "
    "there. Remove the recipient from the list first (remove_suppression), then send the message "
    "again.",
    ja="{recipient} は配信停止リストに登録されているため（{reason}、{since} から）、"
    "送信されません。リストから宛先を削除（remove_suppression）してから、もう一度送信してください。",
)
SUPPRESSION_NOT_FOUND: Final = Text(
    en="{recipient} is not on the suppression list.",
    ja="{recipient} は配信停止リストに登録されていません。",
)

# ------------------------------------------------------------------------------- batches, digests

UNRENDERABLE_MESSAGES: Final = Text(
    en="Nothing was stored, because not all of the {messages} messages can be rendered. "
    "{place}: {fault}",
    ja="{messages} 件の通知の一部を作成できないため、何も保存されませんでした。{place}: {fault}",
)
DIGEST_NOT_POSSIBLE: Final = Text(
    en="A digest can contain only ORDER_CONFIRMATION messages.",
    ja="1通にまとめられるのは ORDER_CONFIRMATION の通知だけです。",
)
IS_NOT: Final = Text(en="is not {template}", ja="{template} ではありません")
IS_MISSING: Final = Text(en="is missing", ja="値がありません")
MUST_BE_YEN: Final = Text(en="must be a whole number of yen", ja="円単位の整数でなければなりません")
WITH_ROW: Final = Text(en="{fault} (row {row})", ja="{fault}（{row} 行目）")

# ---------------------------------------------------------------------------------------- contexts

MISSING_VARIABLE: Final = Text(
    en="The context lacks variables that the template needs: {names}.",
    ja="テンプレートに必要な値がありません: {names}",
)
AT_PLACE: Final = Text(en="{place}: {fault}", ja="{place}: {fault}")
CONTEXT_TOO_DEEP: Final = Text(
    en="is nested too deeply or contains too many values", ja="入れ子が深すぎるか、値が多すぎます"
)
NUMBER_TOO_LARGE: Final = Text(en="is a number beyond 64 bits", ja="64 ビットを超える数値です")
SUBJECT_LENGTH: Final = Text(
    en="The subject must have 1 to {longest} characters.",
    ja="件名は 1～{longest} 文字でなければなりません。",
)
SUBJECT_LINES: Final = Text(
    en="The subject would contain a line break or a control character.",
    ja="件名に改行または制御文字が含まれます。",
)
CANNOT_RENDER: Final = Text(
    en="The {part} cannot be rendered with this context: {reason}.",
    ja="この値では{part}を作成できません: {reason}",
)
YEN_TAKES_WHOLE_NUMBERS: Final = Text(en="yen takes a whole number", ja="yen には整数が必要です")

# --------------------------------------------------------------------------------------- templates

TEMPLATE_NOT_FOUND: Final = Text(
    en="There is no template {code} in {locale}.",
    ja="テンプレート {code}（{locale}）が見つかりません。",
)
TEMPLATE_CHANGED: Final = Text(
    en="The template was changed at the same time by somebody else. "
    "Read it again and repeat the change.",
    ja="ほかの人が同時にテンプレートを変更しました。もう一度読み込んでから変更してください。",
)
TEMPLATE_SYNTAX: Final = Text(
    en="The {part} does not parse: {reason} (line {line}).",
    ja="{part}の構文に誤りがあります: {reason}（{line} 行目）",
)
TEMPLATE_FORBIDDEN: Final = Text(
    en="The {part} is not allowed: {reason} (line {line}).",
    ja="{part}に使用できないものがあります: {reason}（{line} 行目）",
)
SUBJECT: Final = Text(en="subject", ja="件名")
PLAIN_TEXT: Final = Text(en="text", ja="本文（テキスト）")
SMS: Final = Text(en="SMS", ja="本文（SMS）")
HTML: Final = Text(en="HTML", ja="本文（HTML）")

# ------------------------------------------------------------------- why a template is not allowed

INVALID_JINJA: Final = Text(en="it is not valid Jinja", ja="Jinja として正しくありません")
NO_SUCH_NAME: Final = Text(en="there is no {word} {name}", ja="{word} {name} はありません")
USES_NAME: Final = Text(en="it uses the {word} {name}", ja="{word} {name} は使用できません")
FILTER: Final = Text(en="filter", ja="フィルター")
TEST: Final = Text(en="test", ja="テスト")
USES_SYNTAX: Final = Text(
    en="it uses {syntax}; use values, filters, if, for and set",
    ja="{syntax} は使用できません。値、フィルター、if、for、set を使用してください",
)
ACCESSES_NAME: Final = Text(en="it accesses {name}", ja="{name} は参照できません")
LOOPS_RECURSIVELY: Final = Text(en="it loops recursively", ja="再帰的な繰り返しは使用できません")
BUILDS_LIST: Final = Text(
    en="it builds a list from something other than plain values",
    ja="リストに入れられるのは単純な値だけです",
)
NESTED_OR_HUGE: Final = Text(
    en="it is nested too deeply, or a number is huge", ja="入れ子が深すぎるか、数値が大きすぎます"
)
NESTED_TOO_DEEPLY: Final = Text(en="it is nested too deeply", ja="入れ子が深すぎます")
TEMPLATE_TOO_LONG: Final = Text(en="it is too long", ja="長すぎます")
UNRENDERABLE: Final = Text(en="it cannot be rendered as a message", ja="通知を作成できません")

# ------------------------------------------------------------------------ what a rendering may cost

OUTPUT_TOO_LONG: Final = Text(en="it would be too long", ja="通知が長くなりすぎます")
TAKES_TOO_LONG: Final = Text(en="it takes too long", ja="処理に時間がかかりすぎます")
LOOPS_TOO_OFTEN: Final = Text(
    en="it loops more than {most} times", ja="繰り返しが {most} 回を超えます"
)
MAKES_LONG_TEXT: Final = Text(
    en="it produces a text that is too long", ja="長すぎる文字列が作られます"
)
MAKES_LONG_LIST: Final = Text(
    en="it produces a list that is too long", ja="長すぎるリストが作られます"
)
MAKES_LONG_VALUE: Final = Text(
    en="it produces a text or list that is too long", ja="長すぎる文字列またはリストが作られます"
)
MAKES_LARGE_NUMBER: Final = Text(
    en="it produces a number that is too large", ja="大きすぎる数値が作られます"
)

# ------------------------------------------------------------ why a payment failed, to its customer

NOT_COMPLETED: Final = Text(
    en="The payment could not be completed.", ja="お支払いを完了できませんでした。"
)
DECLINED: Final = Text(en="The card was declined.", ja="カード会社により承認されませんでした。")
EXPIRED: Final = Text(
    en="The card has expired, or its expiry date is wrong.",
    ja="カードの有効期限が切れているか、正しくありません。",
)
WRONG_NUMBER: Final = Text(en="The card number is wrong.", ja="カード番号が正しくありません。")
WRONG_CVC: Final = Text(
    en="The card's security code is wrong.", ja="カードのセキュリティコードが正しくありません。"
)
NO_FUNDS: Final = Text(
    en="The card's balance or limit is not sufficient.",
    ja="カードの残高または利用限度額が不足しています。",
)
NOT_FOR_THIS: Final = Text(
    en="The card cannot be used for this purchase.",
    ja="このカードは今回のお支払いにご利用いただけません。",
)
NOT_CONFIRMED: Final = Text(
    en="The payment was not confirmed with your bank.",
    ja="カード会社による本人確認が完了しませんでした。",
)
ACCOUNT_CLOSED: Final = Text(
    en="The account is closed or not valid.", ja="口座が解約されているか、無効です。"
)
TRY_LATER: Final = Text(
    en="The card company could not be reached. Please try again later.",
    ja="カード会社に接続できませんでした。時間をおいてもう一度お試しください。",
)
TOO_LATE: Final = Text(
    en="The payment was not received in time.", ja="期限までにお支払いを確認できませんでした。"
)
