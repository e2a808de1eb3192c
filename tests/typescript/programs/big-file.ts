// Sends a file twice, the first time in vain, and saves one; prints how much of them was in memory.
import { Ichiba } from "@ichiba/sdk";

const client = new Ichiba();
await client.health.getLiveness();
let most = 0;
const look = setInterval(() => {
  most = Math.max(most, process.memoryUsage().arrayBuffers);
}, 10);
await client.batches.create("big.csv");
const saved = await client.reports.exportOrders({}, { to: "saved.csv" });
clearInterval(look);
console.log(JSON.stringify({ saved, most }));
