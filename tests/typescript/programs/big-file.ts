// Sends a file twice, the first time in vain, and saves one; prints by how much its memory grew.
import { readFileSync, writeFileSync } from "node:fs";
import { Ichiba } from "@ichiba/sdk";

/** The most memory that the process has had at once (resident), in bytes. */
function peak(): number {
  const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(told?.[1]) * 1024;
}

function peakFromNow(): number {
  writeFileSync("/proc/self/clear_refs", "5");
  return peak();
}

const client = new Ichiba();
await client.health.getLiveness();
let before = peakFromNow();
await client.batches.create("big.csv");
const sent = peak() - before;
before = peakFromNow();
await client.reports.exportOrders({}, { to: "saved.csv" });
console.log(JSON.stringify({ sent, saved: peak() - before }));
