import { crc32 } from "node:zlib";
import { newWord } from "./api";

/** A file as Playwright hands it to the page. */
export interface Sheet {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function sheet(content: string | Buffer, name = `${newWord()}.csv`): Sheet {
  return { name, mimeType: "text/csv", buffer: Buffer.from(content as string) };
}

/** Lines of a file of orders that are in no other file. */
export function orderLines(count: number): string {
  const word = newWord();
  const lines = ["注文番号,氏名,メールアドレス,商品名,数量,単価"];
  for (let number = 1; number <= count; number += 1) {
    lines.push(`${word}-${number},佐藤 花子,${word}-${number}@example.jp,有田焼 湯呑,1,1800`);
  }
  return `${lines.join("\n")}\n`;
}

/** A file in CP932, with Japanese headings, as the order service makes it. */
export async function cp932Sheet(): Promise<Sheet> {
  const url = `${process.env.E2E_ORDER}/api/v1/batches/template.csv?encoding=cp932&locale=ja`;
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${process.env.E2E_TOKEN}` },
  });
  return sheet(Buffer.from(await response.arrayBuffer()));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An Excel workbook with a sheet for each name; every cell is a text. */
export function workbook(sheets: Record<string, string[][]>, name: string): Sheet {
  const names = Object.keys(sheets);
  const numbered = names.map((title, index) => ({ title, number: index + 1 }));
  const each = (write: (sheet: { title: string; number: number }) => string) =>
    numbered.map(write).join("");
  const files: Record<string, string> = {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${each(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ title, number }) => `<sheet name="${title}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${RELATIONS}">${each(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
  };
  for (const { title, number } of numbered) {
    files[`xl/worksheets/sheet${number}.xml`] = worksheet(sheets[title] ?? []);
  }
  return { name, mimeType: `${TYPES}.sheet`, buffer: zip(files) };
}

function worksheet(rows: readonly string[][]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData></worksheet>`;
}

/** A ZIP archive whose files are stored as they are. */
function zip(files: Record<string, string>): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(
    directory.reduce((size, entry) => size + entry.length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from("PK\u0005\u0006"), end]);
}
