// Sends a file twice, the first time in vain, and saves one; prints how much memory that took.
import { Ichiba } from "@ichiba/sdk";

const client = new Ichiba();
await client.health.getLiveness();
const before = process.memoryUsage.rss();
let most = before;
const look = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);
await client.batches.create("big.csv");
const saved = await client.reports.exportOrders({}, { to: "saved.csv" });
clearInterval(look);
console.log(JSON.stringify({ saved, grown: most - before }));
