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
