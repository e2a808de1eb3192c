import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ALIASES,
  COLUMNS,
  type ColumnName,
  columnOf,
  OWN_COLUMNS,
} from "@/features/batches/sheet/columns";
import {
  HEAD_BYTES,
  isWorkbook,
  MAX_FILE_BYTES,
  previewOf,
  refusalOf,
} from "@/features/batches/sheet/preview";

const ROWS =
  "注文番号,氏名,メールアドレス,商品名,数量,単価\nA-1,髙橋 花子,a@example.jp,有田焼 湯呑,2,1800\n";
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  }
  return bytes;
}

/** The bytes that a decoder reads as `text`: each of its characters of two bytes is tried. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
      } catch {
        // No character.
      }
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = codes.get(character) ?? [character.codePointAt(0) ?? 0];
      if (code.length === 1 && (code[0] ?? 0) > 0x7f) throw new Error(`${label}: ${character}`);
      return code;
    }),
  );
}

const whole = (bytes: Uint8Array) => previewOf(bytes, true, "auto");

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", utf8(ROWS), "utf-8"],
    ["UTF-8 with its mark", utf8(`\ufeff${ROWS}`), "utf-8"],
    ["UTF-16LE with its mark", utf16(`\ufeff${ROWS}`, false), "utf-16"],
    ["UTF-16BE with its mark", utf16(`\ufeff${ROWS}`, true), "utf-16"],
    ["UTF-16LE without", utf16(ROWS, false), "utf-16"],
    ["UTF-16BE without", utf16(ROWS, true), "utf-16"],
    ["CP932", encoded(ROWS, "shift_jis"), "cp932"],
    ["EUC-JP", encoded(ROWS, "euc-jp"), "euc-jp"],
  ])("is found: %s", (_, bytes, encoding) => {
    expect(whole(bytes)).toMatchObject({ encoding, unreadable: 0, refusal: null });
    expect(whole(bytes).headings.map(({ text }) => text)).toEqual(ROWS.split("\n")[0]?.split(","));
    expect(whole(bytes).rows[0]?.cells[1]).toBe("髙橋 花子");
  });

  it("is found from the cells where the heading is English", () => {
    const rows =
      "customer_name,customer_email,product_name,quantity,unit_price\n佐藤,a@b.jp,茶,1,2";
    expect(whole(encoded(rows, "shift_jis")).encoding).toBe("cp932");
    expect(whole(encoded(rows, "euc-jp")).encoding).toBe("euc-jp");
  });

  it("is found from the escapes of ISO-2022-JP", () => {
    const name = [0x1b, 0x24, 0x42, 0x3b, 0x61, 0x4c, 0x3e, 0x1b, 0x28, 0x42];
    const preview = whole(Uint8Array.from([...name, ...utf8(",quantity\n")]));
    expect(preview.encoding).toBe("iso-2022-jp");
    expect(preview.headings[0]).toMatchObject({ text: "氏名", column: "customer_name" });
  });

  it("waits for the rest of the file where all is ASCII so far", () => {
    expect(whole(utf8("quantity\n1\n")).isUndecided).toBe(true);
    expect(whole(utf8("\ufeffquantity\n1\n")).isUndecided).toBe(false);
    expect(whole(utf8("数量\n1\n")).isUndecided).toBe(false);
  });

  it.each(["utf-8", "shift_jis", "euc-jp"])("%s survives a cut anywhere", (label) => {
    const bytes = label === "utf-8" ? utf8(ROWS) : encoded(ROWS, label);
    const name = label === "shift_jis" ? "cp932" : label;
    const heading = bytes.indexOf(0x0a) + 1;
    for (let end = heading + 12; end < bytes.length; end += 1) {
      const preview = previewOf(bytes.slice(0, end), false, "auto");
      expect(preview).toMatchObject({ encoding: name, unreadable: 0, refusal: null });
    }
  });

  it("that is asked for is used, and what it cannot read is counted", () => {
    const asUtf8 = previewOf(encoded(ROWS, "shift_jis"), true, "utf-8");
    expect(asUtf8.encoding).toBe("utf-8");
    expect(asUtf8.unreadable).toBeGreaterThan(5);
    expect(previewOf(encoded(ROWS, "euc-jp"), true, "euc-jp").unreadable).toBe(0);
  });

  it("is not doubted for a replacement character that was there before", () => {
    const preview = whole(utf8(ROWS.replace("髙", "\ufffd")));
    expect(preview).toMatchObject({ encoding: "utf-8", unreadable: 1 });
  });

  it("is the one that reads most where none reads all", () => {
    const bytes = Uint8Array.from([...utf8(ROWS), 0xff, 0x0a]);
    expect(whole(bytes)).toMatchObject({ encoding: "utf-8", unreadable: 1 });
  });
});

describe("the cells of a file", () => {
  it.each([",", "\t", ";"])("are parted at %j", (delimiter) => {
    const preview = whole(utf8(ROWS.replaceAll(",", delimiter)));
    expect(preview.delimiter).toBe(delimiter);
    expect(preview.headings).toHaveLength(6);
    expect(preview.rows).toHaveLength(1);
  });

  it("may have quotes, delimiters and line breaks in them, and make no further row", () => {
    const rows = '備考,数量\r\n"1行目\r\n2行目, ""続き""",1\r\n\r\n,2\r\n';
    expect(whole(utf8(rows)).rows).toEqual([
      { number: 2, cells: ['1行目\r\n2行目, "続き"', "1"] },
      { number: 4, cells: ["", "2"] },
    ]);
  });

  it("of a row that is cut are left out", () => {
    const preview = previewOf(utf8("数量,備考\n1,a\n2,b"), false, "auto");
    expect(preview.rows.map(({ number }) => number)).toEqual([2]);
    expect(whole(utf8("数量,備考\n1,a\n2,b")).rows).toHaveLength(2);
  });
});

describe("the headings of a file", () => {
  const row = (table: string[]) => table.map((line) => line.split("|").map((cell) => cell.trim()));

  it("are those of the documentation", () => {
    const document = readFileSync("../docs/csv.md", "utf8");
    const table = document.split("\n").filter((line) => /^\| `\w+` \| [^|]*\| ✓? ?\|/.test(line));
    const documented = row(table).map(([, name = "", japanese, required]) => ({
      name: name.replaceAll("`", ""),
      // It is a heading that is understood, and none to recommend.
      japanese: japanese === "" ? "決済トークン" : japanese,
      isRequired: required === "✓",
    }));
    expect(documented).toEqual(COLUMNS);
  });

  it("are those that the order service knows", () => {
    const source = readFileSync("../services/order/sheets/files/heading.py", "utf8");
    const names = new Set<string>(COLUMNS.map(({ name }) => name));
    const theirs = [...source.matchAll(/^ {4}"(.+)": "(.+)",$/gm)].map(([, from = "", to = ""]) =>
      names.has(from) ? [to, from] : [from, to],
    );
    const ours = [
      ...COLUMNS.map(({ name, japanese }) => [japanese, name]),
      ...Object.entries(ALIASES),
    ];
    expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours));
    for (const name of OWN_COLUMNS.export) expect(source).toContain(`"${name}"`);
  });

  it.each<[string, ColumnName | null]>([
    ["Customer Name", "customer_name"],
    ["UNIT-PRICE", "unit_price"],
    ["ｑｕａｎｔｉｔｙ", "quantity"],
    [" 氏 名　", "customer_name"],
    ["お支払い方法", "payment_method"],
    ["色", null],
  ])("%j is known as %s", (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });

  it("that mean nothing are told, those of our own files are not", () => {
    const ignored = (text: string) =>
      whole(utf8(text))
        .headings.filter(({ isIgnored }) => isIgnored)
        .map(({ text: heading }) => heading);
    expect(ignored("数量,色,_row,\n1,2,3,\n")).toEqual(["色", "_row"]);
    expect(ignored("数量,色,_row,_code,_pointer,_detail\n")).toEqual(["色"]);
  });
});

describe("what will be refused", () => {
  const refusal = (text: string) => whole(utf8(text)).refusal;
  const NAMES = "customer_name,customer_email,product_name,quantity,unit_price";

  it("is told by the heading", () => {
    expect(refusal(`${NAMES}\n佐藤,a@b.jp,茶,1,2\n`)).toBeNull();
    expect(refusal(`${NAMES}\n`)).toBe("no_rows");
    expect(refusal("佐藤,a@b.jp,茶,1,2\n")).toBe("no_header");
    expect(refusal(`${NAMES},数量\n佐藤,a@b.jp,茶,1,2,3\n`)).toBe("repeated_column");
    expect(whole(utf8("氏名,数量,単価\n佐藤,1,2\n"))).toMatchObject({
      refusal: "missing_column",
      missing: ["product_name"],
    });
    expect(refusal(`${NAMES}\n\0,a@b.jp,茶,1,2\n`)).toBe("nul_bytes");
  });

  it("is not told of rows that may still come", () => {
    expect(previewOf(utf8(`${NAMES}\n佐藤,a@b`), false, "auto").refusal).toBeNull();
  });

  it("is told by size and first bytes", () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1);
    expect(refusalOf(old, 5)).toBe("not_a_csv_file");
    const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14);
    expect(refusalOf(workbook, 5)).toBeNull();
    expect(isWorkbook(workbook)).toBe(true);
    expect(refusalOf(new Uint8Array(), 0)).toBe("empty_file");
    expect(refusalOf(utf8("\ufeff \r\n"), 6)).toBe("empty_file");
    expect(refusalOf(utf8("a"), MAX_FILE_BYTES + 1)).toBe("payload_too_large");
    expect(refusalOf(utf8("a"), MAX_FILE_BYTES)).toBeNull();
    expect(refusalOf(new Uint8Array(HEAD_BYTES).fill(0x20), HEAD_BYTES * 2)).toBeNull();
  });
});
