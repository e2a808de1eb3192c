// Imports a file and prints each state of the batch, one a line.
import { Ichiba } from "@ichiba/sdk";

const client = new Ichiba();
const sent = await client.batches.create("orders.csv", { source: "sdk-ts", notify: "NONE" });
for await (const batch of client.batches.follow(sent.id)) console.log(JSON.stringify(batch));
console.log(JSON.stringify(await client.batches.get(sent.id)));
