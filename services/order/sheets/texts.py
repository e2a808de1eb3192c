"""Why a file cannot be read, in English and Japanese; ``chassis.base.sentences`` says how."""

from typing import Final

from services.chassis.base.sentences import Text

AND_THEN: Final = Text(en="{first} {second}", ja="{first}{second}")

# ----------------------------------------------------------------------------------- bytes and rows

EMPTY_FILE: Final = Text(en="The file is empty.", ja="ファイルが空です。")
NOT_CSV: Final = Text(
    en="The file is {kind}, not CSV; save it as CSV and send that.",
    ja="このファイルは {kind} で、CSV ではありません。CSV で保存し直して送信してください。",
)
OLD_WORKBOOK: Final = Text(
    en="The file is an old Excel workbook (.xls), or one with a password, not CSV; save it as CSV "
    "or .xlsx, without a password, and send that.",
    ja="このファイルは古い形式の Excel ブック(.xls)か、パスワード付きのブックです。"
    "パスワードなしの CSV か .xlsx で保存し直して送信してください。",
)
A_ZIP_ARCHIVE: Final = Text(
    en="a ZIP archive or an Excel workbook (.xlsx)", ja="ZIP ファイルまたは Excel ブック(.xlsx)"
)
AN_EMPTY_ZIP_ARCHIVE: Final = Text(en="an empty ZIP archive", ja="空の ZIP ファイル")
A_PDF: Final = Text(en="a PDF document", ja="PDF ファイル")
A_GZIP_ARCHIVE: Final = Text(en="a gzip archive", ja="gzip で圧縮したファイル")
AN_IMAGE: Final = Text(en="an image", ja="画像ファイル")
HEADER_TOO_LONG: Final = Text(
    en="The first row is too long for a header.", ja="1 行目が、見出しとしては長すぎます。"
)
NO_ROWS: Final = Text(
    en="The file has a header but no rows.", ja="見出しだけで、データの行がありません。"
)
UNCLOSED_QUOTE: Final = Text(
    en="A quote that is opened in row {row} is never closed.",
    ja='{row} 行目の引用符(")が閉じられていません。',
)
LINE_TOO_LONG: Final = Text(
    en="A line is longer than {limit} bytes; this is not an order file.",
    ja="{limit} バイトより長い行があります。注文のファイルではありません。",
)
ROW_TOO_LONG: Final = Text(
    en="Row {row} is longer than {limit} characters; is a quote in it not closed?",
    ja='{row} 行目が {limit} 文字を超えています。引用符(")が閉じられているか確認してください。',
)
NUL_BYTES: Final = Text(
    en="The file contains NUL bytes, so it is not text; save it as CSV in UTF-8.",
    ja="NUL バイトが含まれ、テキストではありません。UTF-8 の CSV で保存し直してください。",
)
UNKNOWN_ENCODING: Final = Text(
    en="The encoding {name!r} is not supported; use auto, {known}.",
    ja="文字コード {name!r} には対応していません。auto、{known} を使用してください。",
)
UTF_32: Final = Text(
    en="The file is in UTF-32; save it as UTF-8.",
    ja="ファイルの文字コードが UTF-32 です。UTF-8 で保存し直してください。",
)

# --------------------------------------------------------------------------------- our own columns

NO_HEADER: Final = Text(
    en="The first row names no known column; it must be a header such as {columns}.",
    ja="1 行目に使える列名がありません。{columns} のような見出しが必要です。",
)
COLUMN_TWICE: Final = Text(
    en="The header names {name} twice: {first!r} and {second!r}.",
    ja="見出しに {name} の列が 2 つあります({first!r} と {second!r})。",
)
COLUMNS_MISSING: Final = Text(en="The header lacks {names}.", ja="見出しに {names} がありません。")

# ---------------------------------------------------------------------------------------- profiles

UNKNOWN_PROFILE: Final = Text(
    en="There is no profile {name!r}; the profiles are {names}.",
    ja="プロファイル {name!r} はありません。使えるのは {names} です。",
)
UNKNOWN_PROFILE_OF_PARCELS: Final = Text(
    en="There is no profile {name!r} of parcels; the profiles are {names}.",
    ja="荷物のプロファイル {name!r} はありません。使えるのは {names} です。",
)
UNSUPPORTED_EXPORT: Final = Text(en="{reason}", ja="この種類のファイルは取り込めません: {reason}")
SEVERAL_PROFILES: Final = Text(
    en="The heading fits more than one profile: {names}; name the one that is meant.",
    ja="見出しが複数のプロファイルに合います: {names}。どれかを指定してください。",
)
NO_PROFILE: Final = Text(
    en="No profile fits this heading; choose the column for each member by hand.",
    ja="見出しに合うプロファイルがありません。項目ごとに列を選んでください。",
)
NEAR_PROFILE: Final = Text(
    en="No profile fits this heading. It is most like {title}, but lacks {names}; were these "
    "columns renamed or left out of the export?",
    ja="見出しに合うプロファイルがありません。最も近いのは {title} ですが、{names} がありません。"
    "列の名前を変えたか、書き出しから外していないか確認してください。",
)
HEADING_NOT_FOUND: Final = Text(
    en="None of the first 10 rows is a heading of {title}: {names} is missing. Choose another "
    "profile, or export the file with these columns.",
    ja="先頭の 10 行に {title} の見出しがありません({names} が不足)。"
    "別のプロファイルを選ぶか、これらの列を含めて書き出してください。",
)
HEADING_TWICE: Final = Text(
    en="The heading {heading!r} stands twice, and the profile {profile} uses it; rename or remove "
    "one of the two columns.",
    ja="プロファイル {profile} が使う見出し {heading!r} が 2 つあります。"
    "どちらかの列の名前を変えるか、削除してください。",
)
HEADINGS_MISSING: Final = Text(
    en="The file lacks {names}, which the profile {profile} needs; export the file with these "
    "columns, or choose other columns in a copy of the profile.",
    ja="プロファイル {profile} に必要な {names} がありません。これらの列を含めて書き出すか、"
    "プロファイルの写しで別の列を選んでください。",
)
ROWS_APART: Final = Text(
    en="The rows of more than {limit:,} orders do not stand together; sort the file by its order "
    "number, then send it again.",
    ja="{limit:,} 件を超える注文の行が離れています。"
    "注文番号で並べ替えてから、もう一度送信してください。",
)

# --------------------------------------------------------------------------------------- workbooks

NOT_A_WORKBOOK: Final = Text(
    en="The file is a ZIP archive, but not an Excel workbook (.xlsx); unpack it, or save it as "
    ".xlsx or CSV.",
    ja="ZIP ファイルですが、Excel ブック(.xlsx)ではありません。"
    "展開するか、.xlsx か CSV で保存し直してください。",
)
DAMAGED_WORKBOOK: Final = Text(
    en="The file is not a readable Excel workbook ({error}); open it in the spreadsheet and save "
    "it as .xlsx or CSV.",
    ja="Excel ブックとして読み取れません({error})。"
    "表計算ソフトで開き、.xlsx か CSV で保存し直してください。",
)
WORKBOOK_HAS_PASSWORD: Final = Text(
    en="The workbook has a password; save it without.",
    ja="ブックにパスワードがあります。パスワードなしで保存し直してください。",
)
WORKBOOK_WITHOUT_SHEETS: Final = Text(
    en="The workbook has no sheet.", ja="ブックにシートがありません。"
)
UNKNOWN_SHEET: Final = Text(
    en="The workbook has no sheet {name!r}; its sheets are {names}.",
    ja="ブックにシート {name!r} はありません。あるのは {names} です。",
)
WORKBOOK_TOO_LARGE: Final = Text(
    en="The workbook is too large to be read: a sheet may have {cells:,} cells and 512 MiB. Delete "
    "what does not belong to the orders, or save the sheet as CSV.",
    ja="ブックが大きすぎます。シートは {cells:,} セル、512 MiB までです。"
    "注文に関係のない部分を削除するか、シートを CSV で保存してください。",
)
TOO_MANY_CELL_ERRORS: Final = Text(
    en="Too many cells of the sheet show an error.", ja="シートにエラーのセルが多すぎます。"
)
WORKBOOK_TAKES_TOO_LONG: Final = Text(
    en="Reading the workbook takes too much time. Delete what does not belong to the orders, or "
    "save the sheet as CSV.",
    ja="ブックの読み取りに時間がかかりすぎます。"
    "注文に関係のない部分を削除するか、シートを CSV で保存してください。",
)
WORKBOOK_TAKES_MEMORY: Final = Text(
    en="Reading the workbook takes too much memory. Delete what does not belong to the orders, or "
    "save the sheet as CSV.",
    ja="ブックの読み取りにメモリーを使いすぎます。"
    "注文に関係のない部分を削除するか、シートを CSV で保存してください。",
)
WORKBOOK_BYTES: Final = Text(
    en="A workbook may have {limit} MiB; save the sheet as CSV.",
    ja="ブックは {limit} MiB までです。シートを CSV で保存してください。",
)
