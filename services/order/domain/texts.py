"""What this service refuses, in English and Japanese; ``chassis.base.sentences`` says how."""

from typing import Final

from services.chassis.base.sentences import Text

ORDER: Final = Text(en="order", ja="注文")
ORDER_PAYMENT_RETRIED: Final = Text(en="paid again", ja="再決済")
ORDER_SHIPPED: Final = Text(en="shipped", ja="発送済みに")
ORDER_DELIVERED: Final = Text(en="delivered", ja="配達完了に")
ORDER_CANCELLED: Final = Text(en="cancelled", ja="キャンセル")
ERASURE: Final = Text(en="erasure", ja="消去")
RECONCILIATION: Final = Text(en="reconciliation", ja="照合")
BATCH: Final = Text(en="batch", ja="取込")
BATCH_CONFIRMED: Final = Text(en="confirmed", ja="実行")
BATCH_PAUSED: Final = Text(en="paused", ja="一時停止")
BATCH_QUEUEING_RESUMED: Final = Text(en="resumed", ja="再開")
BATCH_VALIDATION_RESUMED: Final = Text(en="resumed", ja="再開")
BATCH_RESUMED: Final = Text(en="resumed", ja="再開")
BATCH_CANCELLED: Final = Text(en="cancelled", ja="中止")
BATCH_UNDO_STARTED: Final = Text(en="undone", ja="取り消すことが")

# ------------------------------------------------------------------------------------------ orders

ORDER_NOT_FOUND: Final = Text(
    en="There is no order {order_id}.", ja="注文 {order_id} が見つかりません。"
)
EXTERNAL_ID_CONFLICT: Final = Text(
    en="The source {source} already has an order {external_id}.",
    ja="受注元 {source} には、注文 {external_id} がすでにあります。",
)
ORDER_NOT_EDITABLE: Final = Text(
    en="The order is {status}; its details can no longer be changed.",
    ja="注文の状態が {status} のため、内容を変更できません。",
)
NEGATIVE_ADJUSTMENT: Final = Text(
    en="The amount of {kind} must be 0 or more; {amount} was given.",
    ja="{kind} の金額は 0 以上にしてください(指定: {amount})。",
)
POSITIVE_ADJUSTMENT: Final = Text(
    en="The amount of {kind} must be 0 or less; {amount} was given.",
    ja="{kind} の金額は 0 以下にしてください(指定: {amount})。",
)
DISCOUNT_TOO_LARGE: Final = Text(
    en="Discounts and points take ¥{taken:,} off the order, which comes to only ¥{there:,}.",
    ja="値引きとポイントの合計 {taken:,} 円が、注文の金額 {there:,} 円を超えています。",
)
RATED_DISCOUNT_TOO_LARGE: Final = Text(
    en="Discounts and points take ¥{taken:,} off what is taxed at {rate} %: only ¥{there:,}.",
    ja="税率 {rate}% の値引きとポイントの合計 {taken:,} 円が、対象額 {there:,} 円を超えています。",
)
AMOUNT_NOT_PAYABLE: Final = Text(
    en="A payment by {method} must be between ¥{least:,} and ¥{most:,}; "
    "the order comes to ¥{total:,}.",
    ja="{method} で決済できるのは {least:,} 円から {most:,} 円までです。"
    "注文の合計は {total:,} 円です。",
)
PAID_ELSEWHERE_MISSING: Final = Text(
    en="An order whose payment_method is external must say in paid_elsewhere who was paid.",
    ja="payment_method が external の注文では、決済先を paid_elsewhere に指定してください。",
)
PAID_ELSEWHERE_NOT_ALLOWED: Final = Text(
    en="Only an order whose payment_method is external can have paid_elsewhere; "
    "this one is to be paid by {method}.",
    ja="paid_elsewhere を指定できるのは payment_method が external の注文だけです"
    "(この注文は {method})。",
)
ADDRESS_OF_RECIPIENT: Final = Text(
    en="The address is that of the order's recipient: change recipient instead, "
    "and the address follows.",
    ja="住所はお届け先のものです。recipient を変更すると、住所も変わります。",
)
CUSTOMER_NOT_REACHABLE: Final = Text(
    en="The order has neither an e-mail address nor a telephone number that an SMS can go to.",
    ja="注文にメールアドレスも、SMS を送れる電話番号もありません。",
)
NOT_TO_BE_PAID: Final = Text(
    en="The order is {status}; only a PAYMENT_FAILED order can be paid on a link.",
    ja="注文の状態が {status} のため、リンクでお支払いいただけません。"
    "リンクで支払えるのは PAYMENT_FAILED の注文だけです。",
)
NO_LINK_TO_PAY_ON: Final = Text(
    en="There is no link for this order: it has no payment yet (retry_payment makes one), another"
    " payment is under way, or the gateway has no page for paying.",
    ja="この注文の支払い用リンクは作成できません。決済がまだない（retry_payment で作成できます）、"
    "別の決済が進行中である、または決済代行会社に支払いページがない、のいずれかです。",
)
PARCELS_NOT_EDITABLE: Final = Text(
    en="The order is {status}; only the parcels of a SHIPPED order can be changed.",
    ja="注文の状態が {status} のため、荷物を変更できません。"
    "変更できるのは SHIPPED の注文だけです。",
)
CONTRADICTORY_PARCELS: Final = Text(
    en="Give either parcels, or the tracking_number and carrier of a single parcel.",
    ja="parcels か、1 個口の tracking_number と carrier か、どちらか一方を指定してください。",
)

# ----------------------------------------------------------------------------------------- batches

BATCH_NOT_FOUND: Final = Text(
    en="There is no batch {batch_id}.", ja="取込 {batch_id} が見つかりません。"
)
BATCH_FILE_NOT_FOUND: Final = Text(
    en="The file of the batch {batch_id} is no longer stored.",
    ja="取込 {batch_id} のファイルは、もう保存されていません。",
)
BATCH_FILE_UNREADABLE: Final = Text(
    en="No row of the file can be read: {reason}",
    ja="ファイルのどの行も読み取れません: {reason}",
)
PARCELS_NOT_UNDOABLE: Final = Text(
    en="What was shipped cannot be undone. Correct the parcels of an order on its page, "
    "or import a corrected file.",
    ja="発送は取り消せません。注文の画面で荷物を修正するか、修正したファイルを取り込んでください。",
)
PARCELS_NEED_A_FILE: Final = Text(
    en="Parcels are imported from a file: send it as multipart/form-data or text/csv.",
    ja="荷物はファイルから取り込みます。multipart/form-data か text/csv で送信してください。",
)
NO_DIGEST_OF_PARCELS: Final = Text(
    en="Customers are told of their parcels order by order: use EACH or NONE for notify.",
    ja="発送のお知らせは注文ごとに送ります。notify には EACH か NONE を指定してください。",
)
ORDER_NOT_FOUND_BY_NUMBER: Final = Text(
    en="No order has the number {number}, nor one that ends in it.",
    ja="番号が {number} の注文も、{number} で終わる注文も見つかりません。",
)
SHORT_ORDER_NOT_FOUND: Final = Text(
    en="No order has the number {number}.", ja="番号が {number} の注文は見つかりません。"
)
AMBIGUOUS_ORDER: Final = Text(
    en="{count} orders fit the number {number}; write the whole number, "
    "or import with the source of the orders.",
    ja="番号 {number} に当てはまる注文が {count} 件あります。番号を省略せずに書くか、"
    "受注元を指定して取り込んでください。",
)
NOT_SHIPPABLE: Final = Text(
    en="The order is {status}; it cannot be shipped.",
    ja="注文の状態が {status} のため、発送済みにできません。",
)
PARCELS_TOO_LATE: Final = Text(
    en="The order is DELIVERED; its parcels can no longer be changed.",
    ja="注文は DELIVERED (配達完了)のため、荷物を変更できません。",
)
PARCELS_REPLACED: Final = Text(en="In place of {numbers}.", ja="{numbers} から変更しました。")
NO_TRACKING_NUMBER: Final = Text(
    en="The row has no tracking number, so it ships nothing.",
    ja="送り状番号がないため、この行では何も発送されません。",
)
OTHER_FILE: Final = Text(
    en="The batch has the file {file_sha256}, not that one.",
    ja="この取込のファイルは {file_sha256} で、指定されたものではありません。",
)
FILE_CHANGED: Final = Text(
    en="The stored file is no longer the one that was checked.",
    ja="保存されているファイルが、確認したときのものから変わっています。",
)
FILE_OF_PARCELS: Final = Text(
    en="{reason} It is a file of parcels, {title}: import it with kind=parcels.",
    ja="{reason}荷物のファイル({title})です。kind=parcels で取り込んでください。",
)
FILE_HAS_NO_COLUMN: Final = Text(
    en="The file has no column {heading!r}.", ja="ファイルに列 {heading!r} がありません。"
)
CONTRADICTORY_VALUES: Final = Text(
    en="{name} has one value in the query and another in the body.",
    ja="{name} の値が、クエリーと本文で異なります。",
)
DISK_FULL: Final = Text(
    en="The disk is full. Try again later, with the same Idempotency-Key.",
    ja="ディスクの空き容量がありません。"
    "しばらくしてから、同じ Idempotency-Key で再試行してください。",
)
FILE_NOT_STORED: Final = Text(
    en="The file cannot be stored now. Try again later, with the same Idempotency-Key.",
    ja="ファイルを現在保存できません。"
    "しばらくしてから、同じ Idempotency-Key で再試行してください。",
)

# ----------------------------------------------------------------------------------------- exports

UNKNOWN_EXPORT_PROFILE: Final = Text(
    en="There is no export profile {name!r}; the profiles are {names}.",
    ja="出力プロファイル {name!r} はありません。使えるのは {names} です。",
)
NOT_WRITABLE: Final = Text(
    en="Something of {count} orders cannot be written; correct it, or ask for unwritable=replace.",
    ja="{count} 件の注文に書き出せない内容があります。修正するか、"
    "unwritable=replace を指定してください。",
)
NOT_WRITABLE_AT_LEAST: Final = Text(
    en="Something of at least {count} orders cannot be written; correct it, "
    "or ask for unwritable=replace.",
    ja="少なくとも {count} 件の注文に書き出せない内容があります。修正するか、"
    "unwritable=replace を指定してください。",
)
CELL_MISSING: Final = Text(
    en="{heading} of the order {number} is empty.",
    ja="注文 {number} の「{heading}」が空です。",
)
CELL_TOO_LONG: Final = Text(
    en="{heading} of the order {number} has room for {most} {unit}: {text!r}.",
    ja="注文 {number} の「{heading}」は {most} {unit} までです: {text!r}",
)
CHARACTERS: Final = Text(en="characters", ja="文字")
BYTES: Final = Text(en="bytes", ja="バイト")
CELL_NOT_ENCODABLE: Final = Text(
    en="{heading} of the order {number} contains {characters}, which {encoding} does not have.",
    ja="注文 {number} の「{heading}」に、{encoding} で表せない文字 {characters} があります。",
)

# --------------------------------------------------------------------------------- import profiles

IMPORT_PROFILE_NOT_FOUND: Final = Text(
    en="There is no import profile {name}.", ja="取込プロファイル {name} が見つかりません。"
)
BUILT_IN_PROFILE: Final = Text(
    en="The profile {name} comes with Ichiba and cannot be changed. Copy it under another name.",
    ja="{name} は Ichiba に付属するプロファイルのため、変更できません。"
    "別の名前でコピーしてください。",
)
TOO_MANY_PROFILES: Final = Text(
    en="There are {limit} profiles of your own already; delete one that is not used any more.",
    ja="独自のプロファイルは {limit} 件までです。使っていないものを削除してください。",
)
RESERVED_NAME: Final = Text(
    en="A profile cannot be called {name}: the word has another meaning where a profile is named.",
    ja="{name} は別の意味で使われるため、プロファイルの名前にはできません。",
)
CONTRADICTORY_NAME: Final = Text(
    en="The path gives the profile one name and the body another; use the same one in both.",
    ja="プロファイルの名前が、パスと本文で異なります。同じ名前にしてください。",
)
MAPPING_AND_PROFILE: Final = Text(
    en="Send either a profile or a mapping with a file, not both.",
    ja="プロファイルとマッピングは、どちらか一方だけを指定してください。",
)
MAPPING_OF_OTHER_KIND: Final = Text(
    en="must be {kind}, as the file is one of {kind}",
    ja="ファイルの種類に合わせて、{kind} にしてください",
)
PROFILE_READS_NOTHING: Final = Text(
    en="must be orders or parcels: a profile of your own reads files",
    ja="orders か parcels にしてください。独自のプロファイルはファイルを読み込むためのものです",
)
PROFILE_TOO_LONG: Final = Text(en="is longer than {limit} bytes", ja="{limit} バイトを超えています")
PROFILE_NOT_YAML: Final = Text(
    en="is not valid YAML: {reason}", ja="YAML として読み取れません: {reason}"
)
PROFILE_NOT_A_MAPPING: Final = Text(
    en="must be a mapping, such as `name: my-shop`",
    ja="`name: my-shop` のような、名前と値の組でなければなりません",
)
PROFILE_HAS_ANCHORS: Final = Text(
    en="line {line}: anchors (&) and aliases (*) are not allowed",
    ja="{line} 行目: アンカー（&）とエイリアス（*）は使えません",
)
PROFILE_TOO_LARGE: Final = Text(
    en="has more than {limit} parts", ja="要素の数が {limit} を超えています"
)
PROFILE_TOO_DEEP: Final = Text(
    en="is nested more than {limit} deep", ja="入れ子が {limit} 段を超えています"
)
PROFILE_KEY_REPEATED: Final = Text(
    en="stands twice (line {line})", ja="2 回書かれています（{line} 行目）"
)
PROFILE_LACKS_PART: Final = Text(
    en="is required, unless the profile refuses such files (`refuse`)",
    ja="必要です（`refuse` でファイルを受け付けない場合を除く）",
)
PROFILE_PART_OF_OTHER_KIND: Final = Text(
    en="has no meaning in a profile of the kind {kind}",
    ja="種類が {kind} のプロファイルでは使えません",
)
PROFILE_NO_MEMBER: Final = Text(
    en="names {name!r}, which no order has", ja="注文に {name!r} という項目はありません"
)
PROFILE_PART_WITHOUT_PARTS: Final = Text(
    en="and parts belong together: part 2 of parts 3",
    ja="と parts は一緒に指定してください（例: part が 2、parts が 3）",
)
PROFILE_STATE_OF_PARCELS: Final = Text(
    en="must be cancelled or not_an_order: rows of parcels have no other state",
    ja="cancelled か not_an_order を指定してください。荷物の行にほかの状態はありません",
)
PROFILE_ID_FIXED: Final = Text(
    en="must be read from columns alone: it tells the orders apart",
    ja="列だけから読み取る必要があります。注文を区別するためです",
)
PROFILE_TOO_MANY_COLUMNS: Final = Text(
    en="names more than {limit} columns", ja="{limit} 列を超えています"
)
PROFILE_TOO_MANY_WORDS: Final = Text(
    en="has more than {limit} words", ja="語の数が {limit} を超えています"
)
PROFILE_NO_TIME_ZONE: Final = Text(
    en="is not a time zone, such as Asia/Tokyo", ja="Asia/Tokyo のような時間帯名ではありません"
)
PROFILE_RULE_HIDES_OTHERS: Final = Text(
    en="has no `when`, so the rules after it never apply",
    ja="`when` がないため、これより後の規則が使われません",
)

# --------------------------------------------------------------------------------- reconciliations

RECONCILIATION_NOT_FOUND: Final = Text(
    en="There is no reconciliation {reconciliation_id}.",
    ja="照合 {reconciliation_id} が見つかりません。",
)
DIFFERENCE_NOT_FOUND: Final = Text(
    en="The reconciliation has no difference {difference_id}.",
    ja="この照合に差異 {difference_id} はありません。",
)
REMEDY_OUT_OF_DATE: Final = Text(
    en="The sides have changed since this was found, and the remedy no longer fits. "
    "Reconcile again.",
    ja="差異が見つかってから状況が変わり、この是正方法は合わなくなりました。もう一度照合してください。",
)
REMEDY_IS_UP_TO_YOU: Final = Text(
    en="This cannot be fixed automatically: a person has to find out what happened.",
    ja="自動では解決できません。担当者が原因を確認する必要があります。",
)
GATEWAY_HAD_NOTHING_NEW: Final = Text(
    en="The gateway was asked and reported nothing new.",
    ja="決済代行会社に照会しましたが、新しい情報はありませんでした。",
)
REMEDY_REFUSED: Final = Text(en="{reason}", ja="決済サービスに拒否されました: {reason}")
PERIOD_BACKWARDS: Final = Text(
    en="The period ends before it begins: `to` must be later than `from`.",
    ja="期間の終わりが始まりより前です。`to` には `from` より後の日時を指定してください。",
)
PERIOD_TOO_LONG: Final = Text(
    en="The period is longer than {days} days.", ja="期間が {days} 日を超えています。"
)
PERIOD_NOT_OVER: Final = Text(
    en="The period is not over yet: `to` must not lie in the future. Leave it out to end now.",
    ja="期間がまだ終わっていません。未来の `to` は指定できません。省略すると現在までです。",
)
PAYMENT_SERVICE_UNAVAILABLE: Final = Text(
    en="{reason}", ja="決済サービスを利用できません: {reason}"
)
DISPUTE_DUE: Final = Text(
    en="The customer's bank disputes ¥{amount:,} of the payment ({reason}); evidence is due by"
    " {due_at}. If the bank decides for the customer, the money goes back without a refund. Send"
    " evidence or accept the dispute at the gateway. To cancel and refund all the same, confirm it"
    " with `despite_dispute`.",
    ja="お客様のカード会社がこの決済の {amount:,} 円について異議を申し立てています（{reason}）。"
    "証拠の提出期限は {due_at} です。お客様の主張が認められると、返金しなくても代金は戻されます。"
    "決済代行会社の画面で証拠を提出するか、異議を受け入れてください。"
    "それでもキャンセルして返金する場合は `despite_dispute` で確認してください。",
)
DISPUTE_OPEN: Final = Text(
    en="The customer's bank disputes ¥{amount:,} of the payment ({reason}) and has not decided yet."
    " If it decides for the customer, the money goes back without a refund. Wait for its decision."
    " To cancel and refund all the same, confirm it with `despite_dispute`.",
    ja="お客様のカード会社がこの決済の {amount:,} 円について異議を審査しています（{reason}）。"
    "お客様の主張が認められると、返金しなくても代金は戻されます。結果をお待ちください。"
    "それでもキャンセルして返金する場合は `despite_dispute` で確認してください。",
)
DISPUTE_LOST: Final = Text(
    en="The customer's bank has already given ¥{amount:,} of the payment back. A refund would be"
    " paid in addition. To cancel and refund all the same, confirm it with `despite_dispute`.",
    ja="お客様のカード会社を通じて、この決済の {amount:,} 円はすでにお客様へ戻されています。"
    "返金すると二重の支払いになります。"
    "それでもキャンセルして返金する場合は `despite_dispute` で確認してください。",
)

# --------------------------------------------------------------------------------------- customers

CUSTOMER_NOT_NAMED: Final = Text(
    en="Name the customer: by `email`, by `phone` or by both.",
    ja="お客様を `email` または `phone`(両方も可)で指定してください。",
)
CUSTOMER_NOT_FINISHED: Final = Text(
    en="The customer cannot be erased yet. In the way: {named}.",
    ja="まだ消去できません。未完了のもの: {named}",
)
AND_MORE: Final = Text(en="{named} and {count} more", ja="{named} ほか {count} 件")
LISTED: Final = Text(en="{first}, {second}", ja="{first}、{second}")
OBSTACLE: Final = Text(en="{subject} ({reason})", ja="{subject}({reason})")
THE_ORDER: Final = Text(en="order {number}", ja="注文 {number}")
THE_BATCH: Final = Text(en="import {batch_id}", ja="取込 {batch_id}")
A_MESSAGE: Final = Text(en="a message", ja="通知")
NOT_PAID: Final = Text(en="not paid", ja="未決済")
NOT_SHIPPED: Final = Text(en="not shipped", ja="未発送")
PAYMENT_UNDECIDED: Final = Text(en="payment without an outcome", ja="決済が未確定")
REFUND_OWED: Final = Text(en="refund owed", ja="未返金")
DISPUTE_GOES_ON: Final = Text(en="dispute open", ja="チャージバック対応中")
MESSAGE_WAITING: Final = Text(en="message waiting to be sent", ja="通知が未送信")
CALL_OWED: Final = Text(en="call owed to another service", ja="他サービスへの連絡が未完了")
BATCH_UNFINISHED: Final = Text(en="import not finished", ja="取込が未完了")
CUSTOMER_ERASED: Final = Text(
    en="The customer of this order was erased, so nobody can be told.",
    ja="この注文のお客様の情報は消去済みのため、通知できません。",
)
ERASURE_NOT_FOUND: Final = Text(
    en="There is no erasure {erasure_id}.", ja="消去 {erasure_id} が見つかりません。"
)
ORDER_UNFINISHED: Final = Text(
    en="The order {order_id} is not finished.", ja="注文 {order_id} が未完了です。"
)
FILE_STILL_NEEDED: Final = Text(
    en="The import {batch_id} is not finished, and its file names the customer.",
    ja="取込 {batch_id} が未完了で、そのファイルにお客様の情報があります。",
)
PEERS_NOT_DONE: Final = Text(
    en="The payment service or the notification service has not erased its part yet.",
    ja="決済サービスまたは通知サービスの消去がまだ終わっていません。",
)
PEERS_UNAVAILABLE: Final = Text(
    en="Another service does not say what it would erase: {reason}",
    ja="他のサービスに消去の対象を確認できません: {reason}",
)

# ------------------------------------------------------------------- how to pay, as messages say it

FAMILYMART: Final = Text(en="FamilyMart", ja="ファミリーマート")
LAWSON: Final = Text(en="Lawson", ja="ローソン")
MINISTOP: Final = Text(en="Ministop", ja="ミニストップ")
SEICOMART: Final = Text(en="Seicomart", ja="セイコーマート")
PAYMENT_CODE: Final = Text(en="payment code", ja="払込番号")
CONFIRMATION_NUMBER: Final = Text(en="confirmation number", ja="確認番号")
OF_STORE: Final = Text(en="{store} {what}", ja="{store}の{what}")
BANK_NAME: Final = Text(en="Bank", ja="銀行名")
BANK_CODE: Final = Text(en="Bank code", ja="銀行コード")
BRANCH_NAME: Final = Text(en="Branch", ja="支店名")
BRANCH_CODE: Final = Text(en="Branch code", ja="支店コード")
ACCOUNT_TYPE: Final = Text(en="Account type", ja="口座種別")
ACCOUNT_NUMBER: Final = Text(en="Account number", ja="口座番号")
ACCOUNT_HOLDER: Final = Text(en="Account holder", ja="口座名義")
FUTSU: Final = Text(en="ordinary (futsu)", ja="普通")
TOZA: Final = Text(en="checking (toza)", ja="当座")
